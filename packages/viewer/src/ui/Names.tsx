import type { JSX } from "preact";
import { FieldMark } from "./Marks.tsx";
import { SelectionLink } from "./SelectionLink.tsx";
import { useSession } from "./use-session.ts";
import { count, splitName } from "./wording.ts";

/** A field's or topic's name: the first concept stands out. */
export function CommunityName({ label }: { readonly label: string }): JSX.Element {
  const [first, rest] = splitName(label);
  return (
    <>
      <span class="name-first">{first}</span>
      {rest !== "" && <span class="name-rest">{rest}</span>}
    </>
  );
}

/** A field with its sign, as a link. */
export function FieldLink({ field }: { readonly field: number }): JSX.Element {
  const { document } = useSession();
  return (
    <SelectionLink to={{ kind: "field", field }} class="inline-link">
      <FieldMark field={field} />
      <span>{splitName(document.fields[field]!.label)[0]}</span>
    </SelectionLink>
  );
}

interface ConceptTagProps {
  readonly concept: number;
  /** A number behind the label. */
  readonly figure?: number;
}

/** A concept as a small link. */
export function ConceptTag({ concept, figure }: ConceptTagProps): JSX.Element {
  const { document } = useSession();
  return (
    <SelectionLink to={{ kind: "concept", concept }} class="tag">
      <span>{document.concepts[concept]!.label}</span>
      {figure !== undefined && <span class="figure">{count(figure)}</span>}
    </SelectionLink>
  );
}
