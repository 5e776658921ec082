import { EmptyScreen, FailedScreen, LoadingScreen } from "@isthmus/viewer";
import { within } from "@testing-library/preact";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderAlone } from "../support/rendered-explorer.tsx";

test("while the graph is read, it says so politely", () => {
  const { container } = renderAlone(<LoadingScreen />);
  within(container).getByRole("status");
  within(container).getByRole("heading", { name: "Reading the map …" });
});

test("a graph that cannot be read is explained, with what to do", async () => {
  let retried = 0;
  const files: File[] = [];
  const { container } = renderAlone(
    <FailedScreen
      diagnostics={[
        {
          code: "document.newer-version",
          severity: "error",
          message: "this graph has format version 9; update Isthmus with `npm update`",
          at: { file: "graph.json", line: null, record: null },
        },
      ]}
      onRetry={() => (retried += 1)}
      onFile={(file) => files.push(file)}
    />,
  );
  const alert = within(within(container).getByRole("alert"));
  expect(alert.getByText(/format version 9; update Isthmus/).textContent).toContain("graph.json: ");
  expect(alert.getByText("npm update").tagName).toBe("CODE");
  alert.getByText("document.newer-version");
  const user = userEvent.setup();
  await user.click(alert.getByRole("button", { name: "Try again" }));
  expect(retried).toBe(1);
  const file = new File(["{}"], "other.json", { type: "application/json" });
  await user.upload(alert.getByLabelText("Open a graph.json"), file);
  expect(files).toEqual([file]);
});

test("an empty graph says how to make a full one", () => {
  const { container } = renderAlone(<EmptyScreen onFile={() => undefined} />);
  within(container).getByText("npx isthmus run my-papers.jsonl");
});
