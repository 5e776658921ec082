/**
 * Gold pairs from marked spans: a long form with its short form in the bracket right behind it, or the other way round. Short forms
 * are in the singular, as in the other sets.
 */
export function derivePairs({ spans = [], abstract, ...paper }) {
  const long = spans.filter(({ type }) => type === "long");
  const short = spans.filter(({ type }) => type === "short");
  const acronyms = long.flatMap((l) =>
    short
      .filter((s) => isBracket(abstract, l.end, s.start) || isBracket(abstract, s.end, l.start))
      .map((s) => ({ short: s.text.replace(/(?<=[A-Z0-9])s$/, ""), long: l.text })),
  );
  return { ...paper, abstract, acronyms };
}

function isBracket(text, from, to) {
  return to >= from && /^\s?\(\s?$/.test(text.slice(from, to));
}
