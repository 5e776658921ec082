/** Tags that publishers, feeds and web pages put into titles and abstracts. Others (`<think>`) are part of the text. */
const TAGS = new Set(
  (
    "a abbr article aside b big blockquote body br center cite code dd del dfn div dl dt em figure figcaption font footer " +
    "h1 h2 h3 h4 h5 h6 head header hr html i iframe img inf ins italic bold kbd label li link main mark meta nav noscript ol p " +
    "pre q s samp sc sec section small span strike strong style script sub sup table tbody td th thead title tr tt u ul var " +
    "abstract abstracttext underline monospace math mrow mi mn mo msub msup msubsup mfrac mtext mover munder munderover mspace " +
    "msqrt mstyle mfenced semantics annotation"
  ).split(" "),
);

/** Tags between which words do not touch. */
const BLOCKS = new Set(
  "article aside blockquote body br center dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre sec section table tbody td th thead title tr ul abstract abstracttext".split(
    " ",
  ),
);

/** Elements whose content is no text. */
const SILENT = new Set(["script", "style", "iframe", "noscript", "head"]);

/** A tag at the position of the search; namespaces ("jats:", "mml:") are allowed. */
const TAG = /<(\/?)(?:[a-z]{2,8}:)?([a-z][a-z\d]{0,11})([\s/][^<>]{0,2000})?>/iy;

/** Removes comments, silent elements with their content, and known tags; all else, "a<b" included, stays. Linear. */
export function removeMarkup(text: string): string {
  if (!text.includes("<")) return text;
  const lower = new LazyLowerCase(text);
  let plain = "";
  let start = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const piece = findMarkup(text, at, lower);
    if (piece === null) {
      at++;
      continue;
    }
    plain += text.slice(start, at) + piece.standIn;
    start = piece.end;
    at = piece.end;
  }
  return plain + text.slice(start);
}

interface MarkupPiece {
  readonly end: number;
  readonly standIn: "" | " ";
}

function findMarkup(text: string, at: number, lower: LazyLowerCase): MarkupPiece | null {
  if (text.startsWith("<!--", at)) {
    const close = lower.indexOf("-->", at);
    return close === -1 ? null : { end: close + 3, standIn: " " };
  }
  const tag = parseTag(text, at);
  if (tag === null) return null;
  if (tag.opens && SILENT.has(tag.name)) {
    const close = lower.indexOf(`</${tag.name}`, tag.end);
    // The end tag itself is met and removed next.
    return { end: close === -1 ? tag.end : close, standIn: " " };
  }
  return { end: tag.end, standIn: BLOCKS.has(tag.name) ? " " : "" };
}

interface Tag {
  /** Lower case, without namespace. */
  readonly name: string;
  readonly opens: boolean;
  readonly end: number;
}

function parseTag(text: string, at: number): Tag | null {
  TAG.lastIndex = at;
  const [whole = "", slash, written = "", tail = ""] = TAG.exec(text) ?? [];
  const name = written.toLowerCase();
  if (!TAGS.has(name)) return null;
  // In "a<b and c>d" a letter is compared and no tag is opened.
  if (name.length === 1 && !/^\s*(?:[\w:-]+\s*=|\/?$)/.test(tail)) return null;
  return { name, opens: slash === "", end: at + whole.length };
}

/** Case-blind search that remembers what does not occur again, so that many unclosed elements stay linear. */
class LazyLowerCase {
  readonly #text: string;
  #lower: string | null = null;
  readonly #absent = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  indexOf(needle: string, from: number): number {
    if (this.#absent.has(needle)) return -1;
    // Only A–Z: toLowerCase() may change the length of other letters, and with it the positions.
    this.#lower ??= this.#text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
    const at = this.#lower.indexOf(needle, from);
    if (at === -1) this.#absent.add(needle);
    return at;
  }
}
