import { extractCorpus } from "@isthmus/extractor";
import { conceptId, type ExtractedPaper } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { extractOne, surfacesOf, toPaper } from "../../support/paper.ts";

/** Every mention is a place in the text that begins and ends with what is no space, and every id is made from its label. */
function expectSound(extracted: ExtractedPaper): void {
  for (const { id, label, mentions } of [...extracted.concepts, ...extracted.terms]) {
    expect(id).toBe(conceptId(label));
    expect(label).toMatch(/\S/);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { field, start, end } of mentions) {
      const surface = extracted.paper[field].slice(start, end);
      expect(surface).toHaveLength(end - start);
      expect(surface).toMatch(/^\S(?:[\s\S]*\S)?$/);
    }
  }
}

describe("texts that abstracts hold besides prose are read, and what is prose in them is found at its place", () => {
  test.each([
    [
      "formulas in dollars",
      "Let $f: \\mathbb{R}^n \\to \\mathbb{R}$ be convex; gradient descent takes $O(1/\\epsilon^2)$ steps.",
      "gradient descent",
    ],
    [
      "formulas that are not closed",
      "For n samples gradient descent costs $5 a step, or \\(x^2 more.",
      "gradient descent",
    ],
    [
      "formulas in letters",
      "If x ∈ ℝⁿ and ‖∇f(x)‖₂ ≤ ε then gradient descent stops; α, β ≥ 0.",
      "gradient descent",
    ],
    [
      "LaTeX environments",
      "\\begin{equation} a = b \\label{eq:1} \\end{equation} Then gradient descent \\cite{x} works~\\ref{y}.",
      "gradient descent",
    ],
    [
      "locants",
      "We made 2-(3,4-dihydroxyphenyl)-5,7-dihydroxy-4H-chromen-4-one by palladium catalysis.",
      "palladium catalysis",
    ],
    [
      "chemical formulas",
      "Thin films of Pb(Zr,Ti)O3 and La0.7Sr0.3MnO3 were grown by pulsed laser deposition.",
      "pulsed laser deposition",
    ],
    [
      "ions and isotopes",
      "Na+/K+-ATPase, Ca2+ and 13C-labelled glucose drive membrane transport.",
      "membrane transport",
    ],
    [
      "gene names",
      "Loss of p53, BRCA1/2 and HLA-B*27:05 (c.1521_1523delCTT) changes gene expression.",
      "gene expression",
    ],
    [
      "proteins with Greek letters",
      "TNF-α, IL-1β and NF-κB regulate gene expression in vivo.",
      "gene expression",
    ],
    [
      "species",
      "In E. coli O157:H7 and Saccharomyces cerevisiae S288C, gene expression differs.",
      "gene expression",
    ],
    [
      "numbers with units",
      "At 5 °C, 10 mg·kg−1 and p<0.001 (95% CI: 1.2–3.4; n = 12), gene expression fell by 3.5-fold.",
      "gene expression",
    ],
    ["emoji and flags", "👩🏽‍🔬🇩🇪 We like gene expression 🧬🧬.", "gene expression"],
    [
      "zero-width characters inside words",
      "We measure gene exp\u200bression and gene expression.",
      "gene expression",
    ],
    ["zero-width joiners between words", "We measure\u200d gene expression\u200c here.", "gene expression"],
    ["soft hyphens", "We mea\u00adsure gene expression here.", "gene expression"],
    ["right-to-left marks", "\u202bWe measure \u200fgene expression\u200e here\u202c.", "gene expression"],
    ["control characters", "We\u0000measure\u0007 gene expression\u001b[0m here.", "gene expression"],
    [
      "words of another script among English ones",
      "The concept of 気 (qi) and الطاقة is studied with gene expression.",
      "gene expression",
    ],
    [
      "combining marks without end",
      `We measure a${"\u0301".repeat(200)} gene expression here.`,
      "gene expression",
    ],
    [
      "headings of sections",
      "BACKGROUND: Unknown. METHODS: We measured gene expression. RESULTS: None.",
      "gene expression",
    ],
    ["HTML", "<p>We measure <i>gene expression</i>&nbsp;here<sup>1</sup>.</p><br/>", "gene expression"],
  ])("%s", (_, abstract, label) => {
    const extracted = extractOne("A study", abstract);
    expectSound(extracted);
    expect(surfacesOf(extracted)).toContainEqual({ label, surface: label });
  });

  test("a zero-width space inside a word ends it there, at offsets of the text as shown", () => {
    const abstract = "We measure gene exp\u200bression.";
    for (const { surface } of surfacesOf(extractOne("A study", abstract)))
      expect(abstract).toContain(surface);
  });
});

describe("capitals", () => {
  const title = "DEEP GRAPH NEURAL NETWORKS FOR MOLECULE GENERATION IN DRUG DISCOVERY";
  const abstract = "We generate molecules by graph neural networks, for drug discovery.";

  test("of a title say nothing: its concepts are those of the title in lower case", () => {
    const idsOf = ({ concepts, terms }: ExtractedPaper): string[] =>
      [...concepts, ...terms].map(({ id }) => id);
    expect(idsOf(extractOne(title, abstract))).toEqual(idsOf(extractOne(title.toLowerCase(), abstract)));
  });

  test.each([
    ["a title", title, ""],
    ["an abstract", "", `${title}. ${abstract.toUpperCase()}`],
  ])("of %s give labels in lower case, and mentions as they stand", (_, loudTitle, loudAbstract) => {
    const extracted = extractOne(loudTitle, loudAbstract);
    expectSound(extracted);
    const labels = extracted.concepts.map(({ label }) => label);
    expect(labels).toContain("graph neural network");
    expect(surfacesOf(extracted)).toContainEqual({
      label: "graph neural network",
      surface: "GRAPH NEURAL NETWORKS",
    });
    for (const label of labels) expect(label).not.toMatch(/\p{Lu}{3}/u);
  });

  test("of acronyms in ordinary text are kept", () => {
    const labels = extractOne("DNA and RNA", "We compare DNA with RNA. DNA is longer than RNA.").concepts.map(
      ({ label }) => label,
    );
    expect(labels).toEqual(expect.arrayContaining(["DNA", "RNA"]));
  });
});

describe("papers in other languages are kept without concepts, and said", () => {
  test.each([
    [
      "French",
      "Nous étudions les réseaux de neurones et montrons que la méthode proposée améliore nettement la précision des résultats, sans coût de calcul supplémentaire pour les utilisateurs.",
    ],
    [
      "Spanish",
      "Estudiamos las redes neuronales y mostramos que el método propuesto mejora la precisión de los resultados sin coste adicional de cálculo para los usuarios de estos sistemas.",
    ],
    [
      "Portuguese",
      "Estudamos as redes neurais e mostramos que o método proposto melhora a precisão dos resultados sem custo adicional de cálculo para os usuários destes sistemas modernos.",
    ],
    [
      "Dutch",
      "Wij onderzoeken neurale netwerken en laten zien dat de voorgestelde methode de nauwkeurigheid sterk verbetert zonder extra rekentijd voor de gebruikers van deze systemen.",
    ],
    ["Russian", "Мы изучаем графовые нейронные сети и показываем, что метод улучшает точность."],
    ["Greek", "Μελετάμε τα νευρωνικά δίκτυα και δείχνουμε ότι η μέθοδος βελτιώνει την ακρίβεια."],
    ["Japanese", "本研究ではグラフニューラルネットワークの表現力を調べ、新しい手法を提案する。"],
    ["Korean", "우리는 그래프 신경망의 표현력을 연구하고 새로운 방법을 제안한다."],
    ["Hindi", "हम ग्राफ न्यूरल नेटवर्क की अभिव्यक्ति क्षमता का अध्ययन करते हैं।"],
    ["Hebrew", "אנו חוקרים רשתות נוירונים גרפיות ומציעים שיטה חדשה לשיפור הדיוק."],
  ])("%s", (_, abstract) => {
    const { value, diagnostics } = extractCorpus([toPaper("", abstract)]);
    expect(value.papers[0]).toMatchObject({ concepts: [], terms: [], acronyms: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["extract.other-language"]);
  });
});

describe("an abstract of ten thousand words", () => {
  const sentence = "We compare graph kernels with random forests (RFs) on protein structures of many sizes. ";
  const short = extractOne("Graph kernels for proteins", sentence.repeat(3));
  const long = extractOne("Graph kernels for proteins", sentence.repeat(714));

  test("has every mention, up to its end", () => {
    expectSound(long);
    const kernel = long.concepts.find(({ id }) => id === "graph-kernel")!;
    expect(kernel.mentions).toHaveLength(715);
    expect(kernel.mentions.at(-1)!.start).toBe(sentence.length * 713 + sentence.indexOf("graph"));
  });

  test("has concepts like a short one, no more than a paper may show", () => {
    expect(long.concepts.length).toBeLessThanOrEqual(20);
    const ids = new Set(long.concepts.map(({ id }) => id));
    for (const id of ["graph-kernel", "random-forest", "protein-structure"]) {
      expect(ids).toContain(id);
      expect(short.concepts.map((concept) => concept.id)).toContain(id);
    }
  });
});
