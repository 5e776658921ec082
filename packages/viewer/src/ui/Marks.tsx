import type { JSX } from "preact";
import { useSession } from "./use-session.ts";

/** Colours of a field as custom properties `--mark` and `--text` for the element and what is in it. */
export function fieldStyle(field: number | null): Record<string, string> {
  const key = field ?? "none";
  return { "--mark": `var(--mark-${key})`, "--text": `var(--text-${key})` };
}

/** A field's sign: a small island with its shelf. */
export function FieldMark({ field }: { readonly field: number | null }): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="16" height="16" style={fieldStyle(field)} aria-hidden="true">
      <path
        class="mark-shelf"
        d="M8.3 1.2c3.6 0 6.6 2.6 6.5 6.3-.1 3.8-2.9 7.3-6.9 7.3S1.2 12 1.2 8.3 4.5 1.2 8.3 1.2z"
      />
      <circle class="mark-fill" cx="8" cy="8" r="3" />
    </svg>
  );
}

/** Two fields in one disc, as a bridging paper looks on the map. */
export function SplitMark({ fields }: { readonly fields: readonly [number, number] }): JSX.Element {
  const [own, other] = fields;
  return (
    <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle class="split-ring" cx="8" cy="8" r="7" />
      <path class="mark-fill" style={fieldStyle(own)} d="M7.5 2.8v10.4a5.2 5.2 0 0 1 0-10.4z" />
      <path class="mark-fill" style={fieldStyle(other)} d="M8.5 2.8v10.4a5.2 5.2 0 0 0 0-10.4z" />
    </svg>
  );
}

/** A paper's sign: a split disc for a bridging paper, else a dot in the colour of its field. */
export function PaperMark({ paper }: { readonly paper: number }): JSX.Element {
  const { document } = useSession();
  const bridge = document.bridgeOfPaper[paper] ?? null;
  if (document.isBridging[paper]! && bridge !== null)
    return <SplitMark fields={document.bridges[bridge]!.fields} />;
  return (
    <svg
      class="mark"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      style={fieldStyle(document.papers[paper]!.field)}
      aria-hidden="true"
    >
      <circle class="mark-fill" cx="8" cy="8" r="4" />
    </svg>
  );
}
