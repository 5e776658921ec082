import model from "wink-eng-lite-web-model";
import winkNLP, { type PartOfSpeech } from "wink-nlp";

/** Universal part of speech of a word, "X" where it is not known. */
export type PosTag = PartOfSpeech;

/** Tags words given in reading order, punctuation marks as words of their own; one tag per word. */
export type Tagger = (words: readonly string[]) => readonly PosTag[];

/** wink's tokenizer is super-linear on single long words, and its tagger needs no more than their beginning. */
const LONGEST_WORD = 32;
/** Words per call: keeps memory and time proportional to the text, whatever its length. */
const BATCH = 2000;

let shared: Tagger | null = null;

/** The part-of-speech tagger; the first call loads the language model (about 0.1 s). */
export function loadTagger(): Tagger {
  // wink writes on the model it is given, each time doubling a part of it, so there is one for all.
  shared ??= createTagger();
  return shared;
}

function createTagger(): Tagger {
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
