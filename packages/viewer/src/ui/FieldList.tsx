import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { FieldMark } from "./Marks.tsx";
import { CommunityName } from "./Names.tsx";
import { Section } from "./Section.tsx";
import { SelectionLink } from "./SelectionLink.tsx";
import { useSelection, useSession, useView } from "./use-session.ts";
import { capitalised, count, counted } from "./wording.ts";

/** The legend: every field with its colour and size, its topics in place, and whether it is shown on the map. */
export function FieldList(): JSX.Element {
  const { document, actions } = useSession();
  const hidden = useView("hiddenFields");
  const loose = document.papers.filter((paper) => paper.field === null).length;
  const aside =
    hidden.length === 0 ? (
      document.topics.length > 0 && `${counted(document.topics.length, "topic")} inside`
    ) : (
      <button type="button" class="text-button" onClick={() => hidden.forEach(actions.toggleField)}>
        Show all
      </button>
    );
  return (
    <Section title="Fields" aside={aside}>
      <ul class="fields">
        {document.fields.map((_, field) => (
          <FieldRow key={field} field={field} isHidden={hidden.includes(field)} />
        ))}
      </ul>
      {loose > 0 && (
        <p class="loose">
          <FieldMark field={null} /> {counted(loose, "paper")} in no field:{" "}
          {loose === 1 ? "it shares" : "they share"} nothing with others.
        </p>
      )}
    </Section>
  );
}

interface FieldRowProps {
  readonly field: number;
  readonly isHidden: boolean;
}

function FieldRow({ field, isHidden }: FieldRowProps): JSX.Element {
  const { document, actions } = useSession();
  const { label, papers } = document.fields[field]!;
  const name = capitalised(label);
  const topics = document.topicsOfField[field]!;
  const isOpen = useSignal(isInField(useSelection(), field, document.topics));
  const listId = useId();
  return (
    <li class={isHidden ? "field is-hidden" : "field"}>
      <div class="field-row">
        <SelectionLink to={{ kind: "field", field }} class="field-link" title={name}>
          <FieldMark field={field} />
          <span class="name">
            <CommunityName label={label} />
          </span>
          <span class="figure">{count(papers.length)}</span>
        </SelectionLink>
        <button
          type="button"
          class="icon-button eye"
          aria-pressed={!isHidden}
          aria-label={`Show ${name} on the map`}
          title={isHidden ? "Show on the map" : "Hide from the map"}
          onClick={() => actions.toggleField(field)}
        >
          <Icon name={isHidden ? "eye-off" : "eye"} />
        </button>
        <button
          type="button"
          class="icon-button chevron"
          aria-expanded={isOpen.value}
          aria-controls={listId}
          aria-label={`Topics of ${name}`}
          disabled={topics.length === 0}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <Icon name="chevron" />
        </button>
      </div>
      <ul class="topics" id={listId} hidden={!isOpen.value}>
        {isOpen.value && topics.map((topic) => <TopicRow key={topic} topic={topic} />)}
      </ul>
    </li>
  );
}

function TopicRow({ topic }: { readonly topic: number }): JSX.Element {
  const { document } = useSession();
  const { label, papers } = document.topics[topic]!;
  return (
    <li>
      <SelectionLink to={{ kind: "topic", topic }} class="topic-link" title={capitalised(label)}>
        <span class="name">{capitalised(label)}</span>
        <span class="figure">{count(papers.length)}</span>
      </SelectionLink>
    </li>
  );
}

function isInField(
  selection: ReturnType<typeof useSelection>,
  field: number,
  topics: readonly { readonly field: number }[],
): boolean {
  return selection?.kind === "topic" && topics[selection.topic]!.field === field;
}
