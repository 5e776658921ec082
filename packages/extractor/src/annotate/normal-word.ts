/** Words under one spelling: without accents, lower case, American, singular. */

const IRREGULAR = new Map(
  Object.entries({
    matrices: "matrix",
    vertices: "vertex",
    vortices: "vortex",
    simplices: "simplex",
    indices: "index",
    hypotheses: "hypothesis",
    analyses: "analysis",
    syntheses: "synthesis",
    theses: "thesis",
    axes: "axis",
    crises: "crisis",
    bases: "basis",
    criteria: "criterion",
    phenomena: "phenomenon",
    polyhedra: "polyhedron",
    automata: "automaton",
    spectra: "spectrum",
    optima: "optimum",
    minima: "minimum",
    maxima: "maximum",
    equilibria: "equilibrium",
    corpora: "corpus",
    formulae: "formula",
    stimuli: "stimulus",
    nuclei: "nucleus",
    bacteria: "bacterium",
    mice: "mouse",
    children: "child",
    women: "woman",
    men: "man",
    people: "person",
    feet: "foot",
    leaves: "leaf",
    lives: "life",
    halves: "half",
    movies: "movie",
    caches: "cache",
  }),
);

/** Words whose final s is no plural. */
const SINGULAR_S = new Set(
  (
    "series species means lens bias gas chaos canvas atlas corps physics mathematics statistics dynamics mechanics " +
    "kinematics genetics genomics proteomics economics econometrics ethics electronics robotics semantics " +
    "linguistics logistics analytics acoustics optics photonics thermodynamics hydrodynamics aerodynamics " +
    "electrodynamics informatics bioinformatics hermeneutics pragmatics phonetics cosmos pancreas alias texas " +
    "kansas paris diabetes rabies herpes measles news stokes burgers bayes gibbs"
  ).split(" "),
);

/** The singular of an English word in lower case; words that only look plural stay ("series", "bias"). */
function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith("s") || SINGULAR_S.has(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]*(?:col|behavi|fav|lab|neighb|hum|flav|harb|vap|rum|tum|hon|endeav))our/, "$1or"],
  [/(^|[a-z])(fib|cent|lit|met|calib|theat|spect)re$/, "$1$2er"],
  [/([a-z]{3}[^aeiouy]?)is(e|ed|er|ing|ation|ational|able)$/, "$1iz$2"],
  [/([a-z]{2})ys(e|ed|er|ing)$/, "$1yz$2"],
  [/(mod|lab|trav|canc|sign|chann|tunn|fu|lev|tot)ell(ed|ing|er)$/, "$1el$2"],
  [/([a-z]{3})ogue$/, "$1og"],
  [/^(an)?aemia/, "$1emia"],
  [/^(h|pal)aem?(?=[a-z])/, "$1e"],
  [/^tumour/, "tumor"],
  [/^grey$/, "gray"],
  [/^artefact/, "artifact"],
  [/^defence$/, "defense"],
  [/^programme$/, "program"],
];
/** All words that one of the patterns may fit, and few others. */
const MAYBE_BRITISH = /our|ae|[iy]s[aei]|ell[ei]|(?:re|ogue|grey|defence|programme)$|^artefact/;
/** Stems of words in -ise, -ising … that are not spelt with z anywhere. */
const TRUE_ISE =
  /^(?:\w*w|deno|(?:im)?prec|(?:com)?prom|prem|conc|exerc|\w*superv|surpr|compr|enterpr|ap?pra|pra|improv|telev|franch|merchand|expert|treat|disgu|cru|bru|desp|dem|parad|chast|advert|turquo|lia|rev|dev|adv|exc|inc)is(?:e|ed|er|ing|ation|able)$/;

function american(word: string): string {
  if (word.length < 4 || !MAYBE_BRITISH.test(word)) return word;
  let spelled = word;
  for (const [pattern, replacement] of BRITISH) {
    if (pattern.test(spelled) && !TRUE_ISE.test(spelled)) spelled = spelled.replace(pattern, replacement);
  }
  return spelled;
}

/** An acronym as it is written: 2 to 6 capitals, digits allowed inside, perhaps with a plural s ("GNNs"). */
const ACRONYM = /^(\p{Lu}[\p{Lu}\p{N}]{1,5})s?$/u;

/** The capitals of an acronym without its plural s ("GNNs" → "GNN"), or `null` when the word is none. */
export function acronymStem(word: string): string | null {
  return ACRONYM.exec(word)?.[1] ?? null;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The form under which a word is compared: acronyms keep their capitals, all else as the file says. */
export function normalWord(word: string): string {
  const bare = BEYOND_ASCII.test(word) ? word.normalize("NFKD").replace(/\p{M}/gu, "") : word;
  const plain = bare.replace(/'s?$/i, "");
  return acronymStem(plain) ?? american(singular(plain.toLowerCase()));
}

/** A phrase with its last word in the singular, letter case and all other words as they are. */
export function singularForm(phrase: string): string {
  const last = phrase.split(/[^\p{L}\p{M}\p{N}]/u).at(-1) ?? "";
  const lower = last.toLowerCase();
  if (acronymStem(last) !== null) return phrase.replace(/s$/, "");
  const single = singular(lower);
  if (single === lower) return phrase;
  let kept = 0;
  while (kept < single.length && single[kept] === lower[kept]) kept++;
  const ending = single.slice(kept);
  const cased = last === last.toUpperCase() ? ending.toUpperCase() : ending;
  return phrase.slice(0, phrase.length - last.length + kept) + cased;
}
