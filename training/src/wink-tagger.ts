import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PosTag, Spelling, Tagger } from "@isthmus/extractor/training";

/** Tags words given in reading order, punctuation marks as words of their own; one tag per word. */
type WordTagger = (words: readonly string[]) => readonly PosTag[];

/** wink's tokenizer is super-linear on single long words, and its tagger needs no more than their beginning. */
const LONGEST_WORD = 32;
/** Words per call: keeps memory and time proportional to the text, whatever its length. */
const BATCH = 2000;

let shared: Tagger | null = null;

/** The part-of-speech tagger; the first call loads the language model (about 0.1 s). */
export function loadWinkTagger(): Tagger {
  // wink writes on the model it is given, each time doubling a part of it, so there is one for all.
  shared ??= createTagger(createWordTagger());
  return shared;
}

function createTagger(tagWords: WordTagger): Tagger {
  return (units, spelling) => {
    const words: string[] = [];
    const firstWordIndices: number[] = [];
    const lastWordIndices: number[] = [];
    for (const { form, markBefore } of units) {
      if (markBefore !== "") words.push(markBefore.charAt(0));
      firstWordIndices.push(words.length);
      for (const part of form.surface.split("-")) if (part !== "") words.push(spell(part, spelling));
      lastWordIndices.push(words.length - 1);
    }
    const tags = tagWords(words);
    return {
      first: firstWordIndices.map((i) => tags[i]!),
      last: lastWordIndices.map((i) => tags[i]!),
    };
  };
}

/** The tagger takes every capitalised word of a title for a name, so it sees titles in lower case. */
function spell(word: string, spelling: Spelling): string {
  if (spelling === "as-written") return word;
  if (spelling === "lower") return word.toLowerCase();
  return /^\p{Lu}\p{Ll}+$/u.test(word) || word.length > 6 ? word.toLowerCase() : word;
}

function createWordTagger(): WordTagger {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink declares its plain functions as methods
  const { value, pos } = nlp.its;

  const tagBatch = (words: readonly string[], tags: PosTag[]): void => {
    const shown = words.map((word) => word.slice(0, LONGEST_WORD));
    const tokens = nlp.readDoc(shown.join(" ")).tokens();
    const values = tokens.out<string>(value);
    // wink declares the answer as "tags or texts", though a function given always decides.
    const found = tokens.out(pos) as PosTag[];
    let tokenIndex = 0;
    for (const word of shown) {
      // A word may be several tokens ("3D", "don't"): the last one is its head.
      let length = 0;
      let tag: PosTag = "X";
      while (length < word.length && tokenIndex < values.length) {
        length += values[tokenIndex]!.length;
        tag = found[tokenIndex]!;
        tokenIndex++;
      }
      tags.push(tag);
    }
  };

  return (words) => {
    const tags: PosTag[] = [];
    for (let i = 0; i < words.length; i += BATCH) tagBatch(words.slice(i, i + BATCH), tags);
    return tags;
  };
}
