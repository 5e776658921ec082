import type { Diagnostic } from "@isthmus/model";
import type { ComponentChildren, JSX, TargetedEvent } from "preact";
import { Logo } from "./Icon.tsx";

interface StatusScreenProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Whether a screen reader interrupts for it. */
  readonly isAlert?: boolean;
}

function StatusScreen({ title, children, isAlert = false }: StatusScreenProps): JSX.Element {
  return (
    <main class="status">
      <div class="status-card" role={isAlert ? "alert" : "status"}>
        <Logo />
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

/** While the graph is read. */
export function LoadingScreen(): JSX.Element {
  return (
    <StatusScreen title="Reading the map …">
      <p>The graph is read and checked. This takes a moment for many papers.</p>
    </StatusScreen>
  );
}

interface FailedScreenProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onRetry: () => void;
  readonly onFile: (file: File) => void;
}

/** When the graph could not be read: what was found, and what to do. */
export function FailedScreen({ diagnostics, onRetry, onFile }: FailedScreenProps): JSX.Element {
  return (
    <StatusScreen title="There is no map to show" isAlert>
      {diagnostics.map(({ code, message, at }) => (
        <p key={code}>
          {at !== null && <b>{at.file}: </b>}
          <Message text={message} />
          <code class="status-code">{code}</code>
        </p>
      ))}
      <div class="status-actions">
        <button type="button" class="button is-first" onClick={onRetry}>
          Try again
        </button>
        <FileButton onFile={onFile} />
      </div>
    </StatusScreen>
  );
}

/** A message whose commands stand between backticks. */
function Message({ text }: { readonly text: string }): JSX.Element {
  return <>{text.split("`").map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>))}</>;
}

/** When the graph holds no paper. */
export function EmptyScreen({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  return (
    <StatusScreen title="This graph holds no papers">
      <p>
        Build it from a file with titles and abstracts: <code>npx isthmus run my-papers.jsonl</code>. The
        command says what it read and what it left out.
      </p>
      <div class="status-actions">
        <FileButton onFile={onFile} />
      </div>
    </StatusScreen>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label class="button">
      Open a graph.json
      <input type="file" class="for-readers" accept=".json,application/json" onChange={choose} />
    </label>
  );
}
