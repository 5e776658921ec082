import { render } from "preact";
import { type DocumentSource, loadDocument } from "./load/load-document.ts";
import type { ExplorerDocument } from "./load/explorer-document.ts";
import { mountScene } from "./scene/scene.ts";
import { followHistory } from "./state/history.ts";
import { createSession } from "./state/session.ts";
import { readView } from "./state/url.ts";
import { App } from "./ui/App.tsx";
import { EmptyScreen, FailedScreen, LoadingScreen } from "./ui/StatusScreen.tsx";

const GRAPH_URL = "graph.json";

const place = document.getElementById("app")!;
const { dataset } = document.documentElement;

async function open(source: DocumentSource): Promise<void> {
  dataset["state"] = "loading";
  render(<LoadingScreen />, place);
  const { value, diagnostics } = await loadDocument(source);
  const openFile = (file: File): void => void open({ file });
  if (value === null) {
    dataset["state"] = "failed";
    render(
      <FailedScreen diagnostics={diagnostics} onRetry={() => void open(source)} onFile={openFile} />,
      place,
    );
  } else if (value.papers.length === 0) {
    dataset["state"] = "empty";
    render(<EmptyScreen onFile={openFile} />, place);
  } else explore(value);
}

function explore(graph: ExplorerDocument): void {
  delete dataset["state"];
  document.title = `${graph.meta.title} · Isthmus`;
  const session = createSession(graph, readView(location.search, graph));
  followHistory(session, window);
  render(<App session={session} mountScene={mountScene} />, place);
}

void open({ url: GRAPH_URL });
