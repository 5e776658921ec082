/** How a label's text is set. Sizes in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  /** Set in capitals, spaced. */
  readonly capitals?: boolean;
  readonly maxWidth: number;
  /** Further lines end in an ellipsis. */
  readonly maxLines: number;
}

/** Text broken into lines, with the room it takes. */
export interface SetText {
  readonly lines: readonly string[];
  /** A CSS font shorthand. */
  readonly font: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly height: number;
}

/** The width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

const LINE_HEIGHT = 1.16;
const CAPITAL_SPACING = 0.5;
const LONGEST = 400;

/** Sets texts in one font family, remembering what it has set. "\n" always breaks. */
export function createTypesetter(
  measure: Measure,
  family: string,
): (text: string, style: TextStyle) => SetText {
  const known = new Map<string, SetText>();
  return (text, style) => {
    const key = `${style.size} ${style.weight} ${style.maxWidth} ${style.maxLines} ${style.capitals === true} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = typeset(text, style, measure, family);
    known.set(key, made);
    return made;
  };
}

function typeset(text: string, style: TextStyle, measure: Measure, family: string): SetText {
  const letterSpacing = style.capitals === true ? CAPITAL_SPACING : 0;
  const font = `${style.weight} ${style.size}px ${family}`;
  const widthOf = (line: string): number => measure(line, font) + letterSpacing * line.length;
  const cased = style.capitals === true ? text.toUpperCase() : text;
  const all = cased
    .slice(0, LONGEST)
    .split("\n")
    .flatMap((part) => broken(part, style.maxWidth, widthOf));
  const lines = all.slice(0, style.maxLines);
  if (all.length > lines.length || cased.length > LONGEST)
    lines.push(shortened(lines.pop() ?? "", style.maxWidth, widthOf));
  const lineHeight = Math.round(style.size * LINE_HEIGHT * 2) / 2;
  return {
    lines,
    font,
    size: style.size,
    letterSpacing,
    lineHeight,
    width: Math.ceil(Math.max(0, ...lines.map(widthOf))),
    height: Math.ceil(lineHeight * lines.length),
  };
}

function broken(text: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= maxWidth) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = widthOf(word) <= maxWidth ? [word] : chopped(word, maxWidth, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

// Scripts without spaces and endless words break between characters.
function chopped(word: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && widthOf(piece + character) > maxWidth) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function shortened(line: string, maxWidth: number, widthOf: (line: string) => number): string {
  let characters = Array.from(line);
  while (characters.length > 1 && widthOf(`${characters.join("").trimEnd()}…`) > maxWidth)
    characters = characters.slice(0, -1);
  return `${characters.join("").trimEnd()}…`;
}
