import { describe, expect, test } from "vitest";
import { findAcronyms, maskText } from "@isthmus/extractor/training";
import { extractOne } from "../../support/paper.ts";

function acronymsIn(text: string): string[] {
  return findAcronyms(maskText(text)).map(({ short, long }) => `${short} = ${long}`);
}

describe("acronyms defined in brackets", () => {
  test.each([
    ["We study graph neural networks (GNNs) here.", "GNN = graph neural network"],
    ["Kolmogorov-Arnold Networks (KANs) are new.", "KAN = Kolmogorov-Arnold Network"],
    ["Training physics-informed neural networks (PINNs) is hard.", "PINN = physics-informed neural network"],
    ["A support vector machine (SVM) was used.", "SVM = support vector machine"],
    ["We use the Parametric Rectified Linear Unit (PReLU).", "PReLU = Parametric Rectified Linear Unit"],
    ["Hyper-parameter optimization (HPO) is costly.", "HPO = Hyper-parameter optimization"],
    ["The Institute of Research and Development (R&D) paid.", "R&D = Research and Development"],
    ["Neural networks are trained as deep belief networks [DBN].", "DBN = deep belief network"],
  ])("%s", (text, pair) => {
    expect(acronymsIn(text)).toEqual([pair]);
  });

  test("a paper gives the acronyms of its abstract", () => {
    const { acronyms } = extractOne("A title", "We study graph neural networks (GNNs) here.");
    expect(acronyms).toMatchObject([{ short: "GNN", long: "graph neural network" }]);
  });

  test("the short form may come first", () => {
    expect(acronymsIn("We train an MLP (multi-layer perceptron) on it.")).toEqual([
      "MLP = multi-layer perceptron",
    ]);
    expect(acronymsIn("Plans of an RRT (Rapidly-exploring Random Tree) are smooth.")).toEqual([
      "RRT = Rapidly-exploring Random Tree",
    ]);
    expect(acronymsIn("Removal of BTEX (benzene, toluene, ethylbenzene, and xylene) from water.")).toEqual([
      "BTEX = benzene, toluene, ethylbenzene, and xylene",
    ]);
  });

  test("both may stand in the bracket", () => {
    expect(
      acronymsIn("It pairs with HIF-1beta (arylhydrocarbon receptor nuclear translocator, ARNT)."),
    ).toEqual(["ARNT = arylhydrocarbon receptor nuclear translocator"]);
  });

  test.each([
    ["We use convolutional neural networks (CNNs; see above).", "CNN = convolutional neural network"],
    ["They are large language models (i.e., LLMs).", "LLM = large language model"],
    ["It is a point of view (or POV).", "POV = point of view"],
    ["On tetraethylammonium (TEA; 10 mM) we waited.", "TEA = tetraethylammonium"],
    ["Papers of the World Wide Web conference (WWW 2010) say so.", "WWW = World Wide Web conference"],
    ["Superoxide dismutase (EC 1.15.1.1; SOD) is an enzyme.", "SOD = Superoxide dismutase"],
  ])("a bracket may say more than the short form: %s", (text, pair) => {
    expect(acronymsIn(text)).toEqual([pair]);
  });

  test.each([
    ["We carefully analyse novel deep belief networks (DBN).", "DBN = deep belief network"],
    [
      "The Office of the Vice Provost for Research (OVPR) paid.",
      "OVPR = Office of the Vice Provost for Research",
    ],
    ["Acceptance and commitment therapy (ACT) helps.", "ACT = Acceptance and commitment therapy"],
    ["We model the angle of attack (AoA) of wings.", "AoA = angle of attack"],
    ["An in situ hybridization (ISH) shows it.", "ISH = in situ hybridization"],
    ["We test non-high-density lipoprotein (HDL) levels.", "HDL = high-density lipoprotein"],
    ["A non-negative matrix factorization (NMF) follows.", "NMF = non-negative matrix factorization"],
    ["Robots of 6-Degrees-of-Freedom (DoF) moved.", "DoF = Degrees-of-Freedom"],
    ["A test of machine reading comprehension tasks (MRC).", "MRC = machine reading comprehension"],
  ])("the long form has its bounds: %s", (text, pair) => {
    expect(acronymsIn(text)).toEqual([pair]);
  });
});

describe("letters of a short form", () => {
  test.each([
    ["Levels of methotrexate (MTX) were measured.", "MTX = methotrexate", "stand inside words"],
    ["Deep residual networks (ResNets) are used.", "ResNet = residual network", "are beginnings of words"],
    [
      "Parametric retrieval-augmented generation (Parametric RAG)",
      "Parametric RAG = Parametric retrieval-augmented generation",
      "are whole words",
    ],
    [
      "The mixture model (DBM2), a Dynamic Belief Mixture (DBM2).",
      "DBM2 = Dynamic Belief Mixture",
      "leave a number",
    ],
    ["We do sequence to sequence (S2S) learning.", "S2S = sequence to sequence", "are said as numbers"],
    [
      "In the Third Generation Partnership Project (3GPP)",
      "3GPP = Third Generation Partnership Project",
      "are ordinals",
    ],
    ["It holds γ-aminobutyric acid (GABA) cells.", "GABA = γ-aminobutyric acid", "are Greek"],
    ["The école normale supérieure (ENS) is in Paris.", "ENS = école normale supérieure", "have accents"],
    ["Much total phosphorus (P) is lost.", "P = phosphorus", "are but one"],
    [
      "We saw tumor necrosis factor alpha (TNF alpha) there.",
      "TNF alpha = tumor necrosis factor alpha",
      "end in a word",
    ],
    [
      "Drug resistant Helicobacter pylori (H. pylori) occurs.",
      "H. pylori = Helicobacter pylori",
      "abbreviate a species",
    ],
    [
      "We gave 2,4,6-trinitrobenzene sulfonic acid (TNBS).",
      "TNBS = 2,4,6-trinitrobenzene sulfonic acid",
      "follow numbers",
    ],
    [
      "After 7,12-dimethylbenz(a)anthracene (DMBA) came tumours.",
      "DMBA = 7,12-dimethylbenz(a)anthracene",
      "surround a bracket",
    ],
    [
      "The ion bis(trifluoromethane sulfonyl)imide (TFSI) moves.",
      "TFSI = bis(trifluoromethane sulfonyl)imide",
      "begin in a bracket",
    ],
    [
      "We saw three monoclonal antibodies (mAbs) bind.",
      "mAb = monoclonal antibody",
      "have a plural that only the text shows",
    ],
    ["A fleet of mobile base stations (MBSes) moves.", "MBS = mobile base station", "have a plural in es"],
    ["We date osmium (Os) isotopes.", "Os = osmium", "end in s but are no plural"],
  ])("%s", (text, pair) => {
    expect(acronymsIn(text)).toEqual([pair]);
  });
});

describe("names that share words", () => {
  test.each([
    [
      "By scanning and transmission electron microscopy (SEM and TEM) we see.",
      ["SEM = scanning electron microscopy", "TEM = transmission electron microscopy"],
    ],
    [
      "By scanning (SEM) and transmission (TEM) electron microscopy we see.",
      ["SEM = scanning electron microscopy", "TEM = transmission electron microscopy"],
    ],
    [
      "In polychromatic (PCE) and normochromatic (NCE) erythrocytes of mice.",
      ["PCE = polychromatic erythrocyte", "NCE = normochromatic erythrocyte"],
    ],
    [
      "A Free Space Optical / Radio Frequency (FSO / RF) link.",
      ["FSO = Free Space Optical", "RF = Radio Frequency"],
    ],
    [
      "By partial least squares (PLS-1 and PLS-2).",
      ["PLS-1 = partial least square", "PLS-2 = partial least square"],
    ],
  ])("%s", (text, pairs) => {
    expect(acronymsIn(text)).toEqual(pairs);
  });
});

describe("brackets that define nothing", () => {
  test.each([
    ["Results improved in the last decade (2010).", "a year"],
    ["It rose by a large margin (12%).", "a percentage"],
    ["Networks (see Section 3) were trained.", "a remark"],
    ["The first of them (the GNN) was used.", "an article before the short form, with no matching words"],
    ["It held with an articular index (AI = 0.93).", "a value"],
    ["Significant in the placebo group of pain (P < 0.001).", "a probability"],
    ["The sustained (30 s) influx was seen.", "a time"],
    ["It is a complex (2c) of metals.", "a number in a list"],
    ["Obstacles of every geometry (e.g., walls) were there.", "an example"],
    ["In four continental populations (YRI, CHB, CEU, and MXL).", "a list"],
    ["We used the GNN network (GNN).", "a short form inside its long form"],
    ["An open bracket (GNN", "an open bracket"],
    ["A stray ) bracket (", "brackets the wrong way round"],
    ["", "no text"],
  ])("%s: %s", (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });

  test("the first definition counts when a text gives two", () => {
    expect(acronymsIn("A neural network (NN) and the nearest neighbour (NN) meet.")).toEqual([
      "NN = neural network",
    ]);
  });
});

describe("asides", () => {
  test.each([
    ["In prostate cancer (PCa) detection we trust.", "(PCa)"],
    ["The convolutional neural networks [CNNs] win.", "[CNNs]"],
    ["We use convolutional neural networks (CNNs; see above).", null],
    ["A test of machine reading comprehension tasks (MRC).", null],
    ["We train an MLP (multi-layer perceptron) on it.", null],
    ["By scanning (SEM) and transmission (TEM) electron microscopy.", null],
  ])("%s can be read without %s", (text, aside) => {
    const [{ aside: found } = { aside: null }] = findAcronyms(maskText(text));
    expect(found === null ? null : text.slice(found.start, found.end)).toBe(aside);
  });
});

test.each([
  ["brackets that define", "graph neural network (GNN) ", 1],
  ["brackets never closed", "graph neural network (((", 0],
  ["brackets never opened", "graph neural network )))", 0],
  ["nested brackets", "((GNN ", 0],
  ["words without a mark", "graph neural network ", 0],
])("a text of a million characters is read to its end: %s", (_, part, count) => {
  expect(findAcronyms(part.repeat(1_000_000 / part.length))).toHaveLength(count);
});
