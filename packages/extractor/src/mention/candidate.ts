import type { Mention } from "@isthmus/model";
import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import type { Form } from "../annotate/form.ts";
import type { Unit } from "../annotate/unit.ts";
import type { Word } from "../annotate/word.ts";

/** One place where a phrase stands: the units from `from` to before `to` of its paper, without those skipped. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  /** "exploding and [vanishing] gradients": units between the parts of a coordinated phrase; equal when there are none. */
  readonly skipFrom: number;
  readonly skipTo: number;
  /** The last unit without its suffix ("attention" of "attention-based"), `null` when it is taken whole. */
  readonly lastForm: Form | null;
  /** The run is the longest possible phrase around it: does this one reach its left or right end? */
  readonly atRunStart: boolean;
  readonly atRunEnd: boolean;
}

/** A phrase of one paper that may name a concept: all places with the same normal words. */
export interface Candidate {
  /** 53 bits of the normal words joined without spaces, so that multi-layer, multilayer and multi layer meet. */
  readonly key: number;
  /** Normal words of its first occurrence. */
  readonly words: readonly Word[];
  /** Of the words joined: the key of the phrase table. */
  readonly phraseHash: number;
  /** In reading order. */
  readonly occurrences: readonly Occurrence[];
}

/** True for "attention-based": the whole phrase as long as it could be at that place. */
export function isWholeRun(occurrence: Occurrence): boolean {
  return occurrence.atRunStart && occurrence.atRunEnd;
}

/** The place of an occurrence in the text as shown. */
export function toMention({ units, titleUnitCount }: AnnotatedPaper, occurrence: Occurrence): Mention {
  const { from, to, lastForm } = occurrence;
  const last = units[to - 1]!;
  return {
    field: from < titleUnitCount ? "title" : "abstract",
    start: units[from]!.start,
    end: lastForm === null ? last.end : last.start + lastForm.surface.length,
  };
}

/** Calls `visit` with the form of each unit that belongs to an occurrence, in order. */
export function visitForms(
  units: readonly Unit[],
  { from, to, skipFrom, skipTo, lastForm }: Occurrence,
  visit: (form: Form) => void,
): void {
  const isAside = units[from]!.isAside;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if ((i >= skipFrom && i < skipTo) || (unit.isAside && !isAside)) continue;
    visit(i === to - 1 && lastForm !== null ? lastForm : unit.form);
  }
}
