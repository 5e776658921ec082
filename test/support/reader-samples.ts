/** A small file of one format, with what it holds: title and line of each paper. */
export interface ReaderSample {
  /** Id of the reader it is for. */
  readonly reader: string;
  readonly name: string;
  readonly text: string;
  readonly papers: readonly (readonly [title: string, line: number])[];
}

const about = (topic: string): string =>
  `In this paper we look at ${topic} from every side. `.repeat(8).trim();
const one = { title: "Graphs of cats", abstract: "Cats form graphs." };
const two = { title: "Nets of dogs", abstract: "Dogs form nets.", year: 2020 };
const three = { title: "Sets of cows", abstract: "Cows form sets." };
const inLines = (...lines: string[]): string => `${lines.join("\n")}\n`;
const json = (...values: unknown[]): string[] => values.map((value) => JSON.stringify(value));

function extractLine(id: string, title: string, line: number): string {
  const source = { file: "a.txt", record: line, line };
  const shown = { id, title, abstract: "Cats.", year: null, authors: [], venue: null, keywords: [] };
  const found = { concepts: [], terms: [], acronyms: [] };
  return JSON.stringify({ ...shown, identifiers: {}, url: null, source, ...found });
}

/** At least one sample for every reader. */
export const READER_SAMPLES: readonly ReaderSample[] = [
  {
    reader: "isthmus-extract",
    name: "an extract.jsonl",
    text: inLines(extractLine("a", "Graphs of cats", 1), extractLine("b", "Nets of dogs", 2)),
    papers: [
      ["Graphs of cats", 1],
      ["Nets of dogs", 2],
    ],
  },
  {
    reader: "json-lines",
    name: "JSON Lines",
    text: inLines(...json(one, two, three)),
    papers: [
      ["Graphs of cats", 1],
      ["Nets of dogs", 2],
      ["Sets of cows", 3],
    ],
  },
  {
    reader: "json-lines",
    name: "one line of JSON Lines",
    text: inLines(...json(one)),
    papers: [["Graphs of cats", 1]],
  },
  {
    reader: "json",
    name: "a JSON list",
    text: inLines("[", `${json(one)[0]},`, `${json(two)[0]},`, json(three)[0]!, "]"),
    papers: [
      ["Graphs of cats", 2],
      ["Nets of dogs", 3],
      ["Sets of cows", 4],
    ],
  },
  {
    reader: "json",
    name: "papers inside a JSON object",
    text: inLines(JSON.stringify({ generated: "by hand", papers: [one, two] }, null, 1)),
    papers: [
      ["Graphs of cats", 4],
      ["Nets of dogs", 8],
    ],
  },
  {
    reader: "saved-page",
    name: "a saved page",
    text: inLines(
      "Get trending papers in your email inbox!",
      "SubscribeGraphs of cats",
      about("cats"),
      "Nets of dogs",
      about("dogs"),
    ),
    papers: [
      ["Graphs of cats", 2],
      ["Nets of dogs", 4],
    ],
  },
  {
    reader: "saved-page",
    name: "titles and abstracts in turn",
    text: inLines(
      "Graphs of cats",
      about("cats"),
      "",
      "Nets of dogs",
      about("dogs"),
      "",
      "Sets of cows",
      about("cows"),
    ),
    papers: [
      ["Graphs of cats", 1],
      ["Nets of dogs", 4],
      ["Sets of cows", 7],
    ],
  },
];
