import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { count } from "./wording.ts";

interface SectionProps {
  readonly title: string;
  /** A few words at the right end of the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A titled part of a panel. */
export function Section({ title, aside, children }: SectionProps): JSX.Element {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h3 id={id}>{title}</h3>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

interface LongListProps<T> {
  readonly items: readonly T[];
  /** How many stand there at first. */
  readonly first: number;
  /** What they are, in the plural, for "Show all 43 papers". */
  readonly noun: string;
  readonly class?: string;
  readonly children: (item: T) => JSX.Element;
}

const MOST_AT_ONCE = 200;

/** A list that begins short and grows when asked. */
export function LongList<T>({ items, first, noun, children, ...attributes }: LongListProps<T>): JSX.Element {
  const [shown, setShown] = useState(first);
  const next = Math.min(items.length, shown === first ? MOST_AT_ONCE : shown + MOST_AT_ONCE);
  return (
    <>
      <ul class={attributes.class ?? "list"}>{items.slice(0, shown).map(children)}</ul>
      {shown < items.length && (
        <button type="button" class="more" onClick={() => setShown(next)}>
          {next === items.length
            ? `Show all ${count(items.length)} ${noun}`
            : `Show ${count(next)} of ${count(items.length)} ${noun}`}
        </button>
      )}
    </>
  );
}
