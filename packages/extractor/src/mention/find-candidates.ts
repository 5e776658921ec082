import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { type Form, toForm } from "../annotate/form.ts";
import type { Unit } from "../annotate/unit.ts";
import type { Candidate } from "./candidate.ts";
import { CandidateSet, extendHashes, type Hashes } from "./candidate-set.ts";
import { addCoordinated } from "./coordination.ts";
import { addPrepositional } from "./prepositional.ts";
import { findAsideRuns, findFlow, findRuns, mayEnd, mayStart, type PhraseTest, type Run } from "./run.ts";

/** The longest phrase considered, in units. */
const LONGEST_PHRASE = 5;

/**
 * Every phrase of a paper that may name a concept: all parts of runs of nouns and their modifiers that end in a noun; phrases
 * over a preposition that `isTerm` knows or the title has; and the parts of coordinated phrases.
 */
export function findCandidates(paper: AnnotatedPaper, isTerm: PhraseTest): readonly Candidate[] {
  const { units } = paper;
  const found = new CandidateSet(units);
  const flow = findFlow(units);
  const runs = findRuns(units, flow);
  for (const run of runs) addSpans(units, flow, run, found);
  for (const run of findAsideRuns(units)) addSpans(units, run.flow, run, found);
  addPrepositional(paper, flow, runs, isTerm, found);
  addCoordinated(units, flow, runs, isTerm, found);
  return found.toList();
}

function addSpans(units: readonly Unit[], flow: readonly number[], run: Run, found: CandidateSet): void {
  for (let i = run.from; i < run.to; i++) {
    const from = flow[i]!;
    if (!mayStart(units[from]!)) continue;
    const hashes: Hashes = { h1: 0, h2: 0 };
    for (let j = i; j < Math.min(run.to, i + LONGEST_PHRASE); j++) {
      const to = flow[j]! + 1;
      const unit = units[to - 1]!;
      const place = {
        from,
        to,
        skipFrom: 0,
        skipTo: 0,
        atRunStart: i === run.from,
        atRunEnd: j + 1 === run.to,
      };
      const lastForm = withoutSuffix(unit.form);
      if (lastForm !== null) {
        const stripped = { ...hashes };
        extendHashes(stripped, lastForm);
        found.add(stripped, { ...place, lastForm });
      }
      extendHashes(hashes, unit.form);
      if (mayEnd(unit, i === j, units[from]!)) found.add(hashes, { ...place, lastForm: null });
    }
  }
}

/** "attention-based", "data-driven": what stands before the suffix is a phrase of its own. */
const LINKING_SUFFIX =
  /-(?:based|driven|aware|free|guided|informed|specific|agnostic|like|inspired|constrained|dependent|induced|related|mediated|generated|trained|enhanced|assisted|aided|enabled|type)$/i;

function withoutSuffix(form: Form): Form | null {
  if (form.words.length < 2) return null;
  const suffix = LINKING_SUFFIX.exec(form.surface);
  return suffix === null || suffix.index < 2 ? null : toForm(form.surface.slice(0, suffix.index));
}
