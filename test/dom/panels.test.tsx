import { waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { CONCEPT, FIELD, PAPER, toldMap } from "../support/told-map.ts";

describe("the overview", () => {
  test("says in one sentence what the pile holds", () => {
    const { container } = renderExplorer();
    expect(container.querySelector(".lead")?.textContent).toBe(
      "7 papers fall into 3 fields and 4 topics. The largest is Graph neural network; " +
        "the two fields that meet most often are Graph neural network and Heat equation.",
    );
  });

  test("lists the bridging papers, strongest first, each with the fields it joins", () => {
    const { container } = renderExplorer();
    const rows = [...container.querySelectorAll(".panel .row")].map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining("Graph neural network and Heat equation"),
      "A language model reads a graph neural networkLanguage model and Graph neural network",
    ]);
  });

  test("names the concepts that most papers share, unless nearly all do", () => {
    const { container } = renderExplorer();
    const tags = [...container.querySelectorAll(".panel .tag")].map((tag) => tag.textContent);
    expect(tags).toEqual([
      "graph neural network3",
      "heat equation3",
      "message passing2",
      "physics-informed neural network2",
      "language model2",
    ]);
  });

  test("says how sure each field is", () => {
    const { details } = renderExplorer();
    const section = within(details.getByRole("region", { name: "How sure is this?" }));
    expect(section.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Graph neural network80 %",
      "Heat equation66 %",
      "Language model100 %",
    ]);
  });

  test("lists the most linked papers where no bridging paper can be ranked", () => {
    const map = toldMap();
    const { details } = renderExplorer(
      {},
      { ...map, topBridges: [], isBridging: map.papers.map(() => false) },
    );
    const papers = within(details.getByRole("region", { name: "Papers" }));
    expect(papers.getAllByRole("link")[0]?.textContent).toBe("Message passing in graph neural networks");
    papers.getByText("Paper without a title");
  });

  test("speaks plainly where there is no field at all", () => {
    const map = toldMap();
    const bare = { ...map, fields: [], topics: [], bridges: [], topBridges: [], topicsOfField: [] };
    const papers = map.papers.map((paper) => ({ ...paper, field: null, topic: null, memberships: [] }));
    const { container } = renderExplorer({}, { ...bare, papers, isBridging: papers.map(() => false) });
    expect(container.querySelector(".lead")?.textContent).toContain("too few of them share concepts");
  });
});

describe("the panel of a paper", () => {
  const open = (paper: number): ReturnType<typeof renderExplorer> =>
    renderExplorer({ selection: { kind: "paper", paper } });

  test("marks every mention in the abstract in place, each a way to its concept", async () => {
    const { container, session, user } = open(PAPER.plain);
    const abstract = container.querySelector<HTMLElement>(".abstract")!;
    expect(abstract.textContent).toBe(session.document.papers[PAPER.plain]!.abstract);
    const mentions = within(abstract).getAllByRole("link");
    expect(mentions.map((mention) => mention.textContent)).toEqual([
      "Graph neural networks",
      "GNNs",
      "message passing",
      "message passing",
    ]);
    await user.click(mentions[1]!);
    expect(session.view.value.selection).toEqual({ kind: "concept", concept: CONCEPT.gnn });
  });

  test("says why it bridges: the reason in the colours of both fields, and exact sentences", () => {
    const { details, container } = open(PAPER.hostile);
    details.getByText("Bridging paper, 1 of 2");
    const reason = details.getByRole("region", { name: "Why it bridges" });
    expect([...reason.querySelectorAll("b")].map((part) => part.textContent)).toEqual([
      "heat equation",
      "message passing",
    ]);
    expect([...reason.querySelectorAll("em")].map((part) => part.textContent)).toEqual([
      "heat equation · PINN",
      "graph neural network · message passing",
    ]);
    const quotes = [...container.querySelectorAll(".quote")].map((quote) => quote.textContent);
    expect(quotes).toEqual([
      "GNNs that simulate the heat equation by message passing are fast.Abstract, sentence 3 of 3",
    ]);
  });

  test("shows relative closeness to the fields, and leaves traces out", () => {
    const { container } = open(PAPER.hostile);
    expect(container.querySelectorAll(".membership-bar span")).toHaveLength(2);
    expect(container.querySelector(".membership-legend")?.textContent).toBe(
      "Graph neural network 60 %Heat equation 39 %relative closeness",
    );
  });

  test("tells a paper that only leans from one that bridges", () => {
    const { details } = open(PAPER.solver);
    details.getByText("Paper");
    details.getByRole("region", { name: "Where it leans" });
  });

  test("lists linked papers, strongest first, and opens the sentences on both sides", async () => {
    const { details, container, user, session } = open(PAPER.hostile);
    const linked = [...container.querySelectorAll<HTMLElement>(".linked")];
    expect(linked.map((row) => row.querySelector(".row-title")?.textContent)).toEqual([
      "Message passing in graph neural networks",
      "Solving the heat equation with PINNs",
    ]);
    details.getByText("Both: heat equation");
    const details1 = linked[1]!.querySelector("details")!;
    await user.click(details1.querySelector("summary")!);
    await waitFor(() => within(details1).getByText("In the linked paper"));
    within(details1).getByText("Abstract, sentence 2 of 2");
    await user.click(within(details1).getByRole("link", { name: "Show this link alone" }));
    expect(session.view.value.selection).toEqual({
      kind: "link",
      source: PAPER.hostile,
      target: PAPER.solver,
    });
  });

  test("shows where it was published, with links to read it; a script is no link", () => {
    const { details, container } = open(PAPER.published);
    details.getByText("Ada One, Ben Two, Cy Three, Di Four, Ed Five, Flo Six and 1 other");
    details.getByText("Journal of Tests, 2021");
    const sources = [...container.querySelectorAll<HTMLAnchorElement>(".sources a")];
    expect(sources.map((link) => link.href)).toEqual([
      "https://doi.org/10.1000/xyz",
      "https://arxiv.org/abs/2101.00001",
    ]);
    expect(sources.every((link) => link.rel === "noopener noreferrer")).toBe(true);
  });

  test("a paper without title, without abstract or without field is said to be so", () => {
    open(PAPER.untitled).details.getByRole("heading", { level: 2, name: "Paper without a title" });
    open(PAPER.withoutAbstract).details.getByText("This paper came without an abstract.");
    const loose = open(PAPER.loose);
    loose.details.getByText(/In no field/);
    loose.details.getByText(/None: it shares no concept/);
  });

  test("right-to-left text keeps its direction", () => {
    const { container } = open(PAPER.loose);
    expect(container.querySelector(".panel-title")?.getAttribute("dir")).toBe("auto");
    expect(container.querySelector(".abstract")?.getAttribute("dir")).toBe("auto");
  });
});

describe("hostile text", () => {
  test("stays text wherever it is shown", () => {
    const views = [
      null,
      { kind: "paper", paper: PAPER.hostile },
      { kind: "paper", paper: PAPER.plain },
      { kind: "concept", concept: CONCEPT.heat },
      { kind: "pair", fields: [0, 1] },
      { kind: "link", source: PAPER.plain, target: PAPER.hostile },
    ] as const;
    for (const selection of views) {
      const { container, details } = renderExplorer({ selection, query: "img" });
      expect(container.querySelector("img, script, .panel-title b")).toBeNull();
      expect(details.getAllByText(/<img src=x onerror="alert\(1\)">/).length).toBeGreaterThan(0);
    }
  });
});

describe("the panel of a concept", () => {
  const open = (concept: number): ReturnType<typeof renderExplorer> =>
    renderExplorer({ selection: { kind: "concept", concept } });

  test("says of what kind it is, in a word, where that is known", () => {
    open(CONCEPT.gnn).details.getByText("Concept, model, 3 papers");
    open(CONCEPT.heat).details.getByText("Concept, 3 papers");
  });

  test("leads to the concept it is a kind of", async () => {
    const { details, session, user } = open(CONCEPT.gnn);
    await user.click(within(details.getByRole("region", { name: "A kind of" })).getByRole("link"));
    expect(session.view.value.selection).toEqual({ kind: "concept", concept: CONCEPT.network });
  });

  test("says how it is written, once per form", () => {
    open(CONCEPT.gnn).details.getByText("Written “Graph neural networks”, “GNNs” and “GNN” in the texts.");
  });

  test("shows where it lives, what it is a kind of and what goes with it", () => {
    const { details } = open(CONCEPT.gnn);
    const namesIn = (section: string): (string | null)[] =>
      within(details.getByRole("region", { name: section }))
        .getAllByRole("link")
        .map((link) => link.textContent);
    expect(namesIn("Where it lives")).toEqual(["Graph neural network2", "Language model1"]);
    expect(namesIn("A kind of")).toEqual(["neural network"]);
    expect(namesIn("Goes together with")).toEqual(["message passing2", "heat equation1"]);
  });

  test("quotes the sentence of each paper that mentions it, and only the title where that is all", () => {
    const { details } = open(CONCEPT.gnn);
    const papers = within(details.getByRole("region", { name: "Papers" }));
    expect(papers.getAllByRole("link", { name: /^(?!GNN|Graph).*/ })).toHaveLength(3);
    papers.getByText("Abstract, sentence 3 of 3");
    papers.getByText("A language model reads a graph neural network");
  });
});

describe("the panels of a field and a topic", () => {
  test("a field says what sets it apart, whom it meets and which topics it has", () => {
    const { details, session } = renderExplorer({ selection: { kind: "field", field: FIELD.physics } });
    details.getByText("Field, 2 papers");
    details.getByText(/2 topics inside\. Stability 66 %\./);
    const region = (name: string): HTMLElement => details.getByRole("region", { name });
    expect(region("What sets it apart").textContent).toContain("heat equation2");
    expect(region("Where it meets other fields").textContent).toContain(
      "Graph neural network · message passing1",
    );
    expect(region("Topics").textContent).toContain("Inverse problem1");
    expect(region("Papers").textContent).toContain("Paper without a title");
    within(region("Where it meets other fields")).getByRole("link").click();
    expect(session.view.value.selection).toEqual({ kind: "pair", fields: [0, 1] });
  });

  test("a topic leads back to its field", async () => {
    const { details, session, user } = renderExplorer({ selection: { kind: "topic", topic: 3 } });
    details.getByRole("heading", { level: 2, name: "Language model · graphs" });
    details.getByText("Topic, 2 papers");
    await user.click(details.getAllByRole("link", { name: "Language model" })[0]!);
    expect(session.view.value.selection).toEqual({ kind: "field", field: FIELD.language });
  });
});

describe("the panel of two fields", () => {
  test("says how many papers stand between them and through what", () => {
    const { container, details } = renderExplorer({ selection: { kind: "pair", fields: [0, 1] } });
    expect(container.querySelector(".lead")?.textContent).toBe(
      "1 paper stands between them, joined most by message passing and heat equation.",
    );
    const top = details.getByRole("region", { name: "Bridging papers" });
    expect(top.textContent).toContain("message passing with heat equation");
    const weaker = details.getByRole("region", { name: "Lean across less" });
    expect(weaker.textContent).toContain("Solving the heat equation with PINNs");
  });

  test("shows what both use, with the papers on either side", () => {
    const { container } = renderExplorer({ selection: { kind: "pair", fields: [0, 1] } });
    const rows = [...container.querySelectorAll(".butterfly-row")].map((row) => row.textContent);
    expect(rows).toEqual(["1heat equation2"]);
  });

  test("says so when no bridging paper stands between them", () => {
    const { details } = renderExplorer({ selection: { kind: "pair", fields: [1, 2] } });
    details.getByText("None of the 2 bridging papers stands between them.");
    expect(details.queryByRole("region", { name: "Bridging papers" })).toBeNull();
  });
});

describe("the panel of a link", () => {
  test("shows the shared concepts and the sentences on both sides", () => {
    const { details } = renderExplorer({ selection: { kind: "link", source: 0, target: 1 } });
    details.getByText(/The 2 shared concepts that weigh most; .* 0\.50\./);
    const first = details.getByRole("region", { name: "In the first paper" });
    expect(first.textContent).toContain("Graph neural networks (GNNs) rely on message passing.");
    const second = details.getByRole("region", { name: "In the second paper" });
    expect(second.textContent).toContain("GNNs that simulate the heat equation by message passing are fast.");
  });
});

describe("long lists", () => {
  test("begin short and grow when asked", async () => {
    const map = toldMap();
    const papers = Array.from({ length: 20 }, (_, i) => ({ ...map.papers[0]!, title: `Paper ${i}` }));
    const many = papers.map((_, i) => i);
    const { details, user } = renderExplorer(
      { selection: { kind: "field", field: 0 } },
      {
        ...map,
        papers,
        fields: map.fields.map((field, i) => (i === 0 ? { ...field, papers: many } : field)),
        bridges: [],
        topBridges: [],
        bridgeOfPaper: papers.map(() => null),
        isBridging: papers.map(() => false),
      },
    );
    const list = within(details.getByRole("region", { name: "Papers" }));
    expect(list.getAllByRole("listitem")).toHaveLength(8);
    await user.click(list.getByRole("button", { name: "Show all 20 papers" }));
    expect(list.getAllByRole("listitem")).toHaveLength(20);
    expect(list.queryByRole("button")).toBeNull();
  });
});
