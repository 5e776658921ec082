import { type Corpus, type Diagnostic, IsthmusError, type Outcome, type Paper } from "@isthmus/model";
import { type AnnotatedPaper, annotatePaper } from "./annotate/annotate-paper.ts";
import { loadTagger } from "./annotate/wink.ts";
import { assemblePaper } from "./concept/assemble.ts";
import { groupConcepts } from "./concept/concept-use.ts";
import { createLabels } from "./concept/label.ts";
import { buildLexicon } from "./concept/lexicon.ts";
import { countPapers, findLinkingUses } from "./concept/linking.ts";
import { linearRanker } from "./concept/rank/ranker.ts";
import { selectConcepts } from "./concept/rank/select.ts";
import { findPhrases, type PaperPhrases } from "./mention/find-phrases.ts";
import { type ExtractOptions, resolveLimits } from "./resolve-options.ts";

/** Calls of `onProgress` over a whole corpus, at most. */
const PROGRESS_STEPS = 100;

/** A paper with all that can be said about it without the others. */
interface ReadPaper {
  readonly text: AnnotatedPaper;
  readonly phrases: PaperPhrases;
}

/** Papers in, the corpus with concepts, terms and acronyms out; papers without text or in another language are kept, with a diagnostic. */
export function extractCorpus(papers: readonly Paper[], options: ExtractOptions = {}): Outcome<Corpus> {
  const limits = resolveLimits(options);
  const diagnostics: Diagnostic[] = [];
  const read = readTexts(papers, options, diagnostics);
  const lexicon = buildLexicon(read.filter((paper) => paper !== null));
  const uses = read.map((paper) => (paper === null ? [] : groupConcepts(paper.phrases, lexicon)));
  const shown = read.map((paper, i) =>
    paper === null ? [] : selectConcepts(linearRanker(uses[i]!, paper.text), limits),
  );
  const paperCounts = countPapers(uses);
  const shownKeys = new Set(shown.flatMap((ofPaper) => ofPaper.map(({ use }) => use.key)));
  const labelOf = createLabels(uses, lexicon.isLowerCase);
  const extracted = papers.map((paper, i) =>
    assemblePaper(
      {
        paper,
        acronyms: read[i]?.phrases.acronyms ?? [],
        shown: shown[i]!,
        linking: findLinkingUses(uses[i]!, paperCounts, shownKeys),
      },
      labelOf,
    ),
  );
  return { value: { papers: extracted }, diagnostics };
}

function readTexts(
  papers: readonly Paper[],
  { onProgress, signal }: ExtractOptions,
  diagnostics: Diagnostic[],
): readonly (ReadPaper | null)[] {
  const tagger = loadTagger();
  const step = Math.ceil(papers.length / PROGRESS_STEPS);
  return papers.map((paper, i) => {
    if (signal?.aborted === true)
      throw new IsthmusError("interrupted", "extracting concepts: stopped on request", { retriable: true });
    const text = annotatePaper(paper, tagger);
    if ((i + 1) % step === 0 || i + 1 === papers.length) onProgress?.(i + 1, papers.length);
    if (typeof text !== "string") return { text, phrases: findPhrases(text) };
    diagnostics.push(explainUnread(paper, text));
    return null;
  });
}

function explainUnread(paper: Paper, reason: "no-text" | "other-language"): Diagnostic {
  const { file, line, record } = paper.source;
  const at = { file, line, record };
  return reason === "no-text"
    ? {
        code: "extract.no-text",
        severity: "warning",
        message:
          "this paper has no words in its title or abstract; kept without concepts, add an abstract to place it",
        at,
      }
    : {
        code: "extract.other-language",
        severity: "warning",
        message: `"${paper.title.slice(0, 60)}" is not in English; kept without concepts, give an English abstract to place it`,
        at,
      };
}
