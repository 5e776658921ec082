import { maskText, splitUnits, toForm } from "@isthmus/extractor/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** What a unit is, as one pattern: a short group ("SO(3)"), or letters and digits joined by single marks ("R&D", "v2.1"). */
const GROUP = String.raw`\p{Lu}{1,4}\([\p{L}\p{N}]{1,3}\)(?:-[\p{L}\p{N}]+)*`;
const INSIDE = String.raw`[\p{L}\p{M}\p{N}']`;
const JOINT = String.raw`(?:[-_]|\.(?=[\p{Ll}\p{N}])|&(?=\p{L}))`;
const WORD = String.raw`[\p{L}\p{N}]${INSIDE}*(?:${JOINT}${INSIDE}+)*[+#]{0,3}`;
const UNIT = new RegExp(`${GROUP}|${WORD}`, "gu");

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly markBefore: string;
}

function referenceUnits(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  for (const match of text.matchAll(UNIT)) {
    let surface = match[0];
    while (surface.endsWith("'")) surface = surface.slice(0, -1);
    const end = match.index + surface.length;
    pieces.push({ start: match.index, end, surface, markBefore: text.slice(before, match.index).trim() });
    before = end;
  }
  return pieces;
}

function scannedUnits(text: string): Piece[] {
  return splitUnits(text).map(({ start, end, form, markBefore }) => ({
    start,
    end,
    surface: form.surface,
    markBefore,
  }));
}

const LETTERS = "a B é É ß ǅ ſ 中 α 𝐀 𝒙 Ⅷ ² 7 ١ \u0301 \u{1f600}".split(" ");
const MARKS = "()[]'-_.&+#,;:!?/\" \n\t"
  .split("")
  .concat("\u00a0", "\u2028", "\ud835", "\udc00", "++", "''", "--");
const WRITTEN =
  "SO(3) GL(n)-module ABCDE(x) A(abcd) C++ C### R&D e.g. v2.1 don't models' multi-layer x_i 3D".split(" ");
const written = fc
  .array(fc.constantFrom(...LETTERS, ...LETTERS, ...MARKS, ...WRITTEN), { maxLength: 30 })
  .map((parts) => parts.join(""));
const anyText = fc.oneof({ weight: 3, arbitrary: written }, fc.string({ unit: "binary", maxLength: 80 }));

describe("cutting any text into units", () => {
  test("finds what the pattern of a unit finds, at the same places, behind the same marks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(scannedUnits(text)).toEqual(referenceUnits(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("finds the same units when the text is cut again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const forms = splitUnits(text).map(({ form }) => form);
        expect(splitUnits(text).every(({ form }, i) => form === forms[i])).toBe(true);
      }),
    );
  });

  test.each([
    ["in SO(3)-equivariant nets", ["in", "SO(3)-equivariant", "nets"]],
    ["ABCDE(x) is no group", ["ABCDE", "x", "is", "no", "group"]],
    ["C++ and C#, v2.1 of R&D.", ["C++", "and", "C#", "v2.1", "of", "R&D"]],
    ["the models' don't ''quoted''", ["the", "models", "don't", "quoted"]],
    ["𝐀𝐁(x) 😀 naïve_bayes", ["𝐀𝐁(x)", "naïve_bayes"]],
  ])("cuts %j", (text, surfaces) => {
    expect(splitUnits(text).map(({ form }) => form.surface)).toEqual(surfaces);
  });
});

describe("the forms of words", () => {
  test("are one object for each surface, however many there are", () => {
    const surfaces = Array.from({ length: 20_000 }, (_, i) => `form${(i * 7919).toString(36)}`);
    const forms = surfaces.map(toForm);
    expect(new Set(forms).size).toBe(surfaces.length);
    expect(forms.map(({ surface }) => surface)).toEqual(surfaces);
    expect(surfaces.every((surface, i) => toForm(surface) === forms[i])).toBe(true);
  });

  test("are found by their place in a text as by themselves", () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const { start, end, form } of splitUnits(text))
          expect(toForm(text.slice(start, end))).toBe(form);
      }),
    );
  });
});

const MARKUP =
  "<b> </i> < > <script> </script> <!-- --> &amp; & $x$ $ \\alpha{ \\% \\ https://a.b/c WWW.x.y a@b.cd @ {} ~ ` ’ – \u00ad \ufeff % ^ * | = 😀 \ud835 é".split(
    " ",
  );
const marked = fc
  .array(fc.constantFrom(...MARKUP, ...WRITTEN, " ", "\n"), { maxLength: 25 })
  .map((parts) => parts.join(""));

describe("masking any text", () => {
  test("leaves its length, and nothing that is not prose", () => {
    fc.assert(
      fc.property(fc.oneof(marked, anyText), (text) => {
        const masked = maskText(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).toMatch(/^[\p{L}\p{M}\p{N}\p{Pd}\s()[\],.;:!?'"/&+#_]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  test("changes no plain text", () => {
    const plain = fc.string({
      unit: fc.constantFrom(..."a b z A Z 0 1 9 ( ) [ ] , . ; ! ? ' \" + # _ - é Ω 中".split(" "), " ", "\n"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(maskText(text)).toBe(text);
      }),
    );
  });

  test.each([
    ["see HTTPS://a.b/c now", "see ; now"],
    ["see Www.a.b now", "see ; now"],
    ["at me@lab.org today", "at ; today"],
    ["an <i>in vitro</i> test", "an in vitro test"],
    ["x<script>y</script>z", "x; z"],
    ["R&amp;D and R&D", "R D and R&D"],
    ["the $k$ nearest, $x^2+y$", "the k nearest, ; "],
    [String.raw`\emph{deep} 5\% of`, " deep 5 ; of"],
    ["‘state–of’ 3% {x}~`y`", "'state-of' 3; x 'y'"],
  ])("makes of %j, but for the number of spaces, %j", (text, masked) => {
    expect(maskText(text).replace(/ +/g, " ")).toBe(masked);
  });
});
