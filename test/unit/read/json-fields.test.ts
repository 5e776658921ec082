import type { Paper } from "@isthmus/model";
import { expect, test } from "vitest";
import { readAll, toInput } from "../../support/inputs.ts";

async function read(record: object): Promise<Paper> {
  const { papers } = await readAll(toInput(JSON.stringify({ title: "T", abstract: "A", ...record })));
  return papers[0]!;
}

test.each([
  ["our own names", { title: "On cats", abstract: "About cats." }],
  ["names of a feed", { name: "On cats", summary: "About cats." }],
  ["names of RIS", { TI: "On cats", AB: "About cats." }],
  ["capitals", { Title: "On cats", Abstract: "About cats." }],
  ["names with spaces", { "Article Title": "On cats", Description: "About cats." }],
  ["lists of one", { title: ["On cats"], abstract: ["About cats."] }],
  [
    "an empty field before the right one",
    { title: "", name: "On cats", abstract: null, summary: "About cats." },
  ],
])("title and abstract are found under %s", async (_, record) => {
  const { papers } = await readAll(toInput(JSON.stringify(record)));
  expect(papers).toMatchObject([{ title: "On cats", abstract: "About cats." }]);
});

test.each([
  [{ year: 2021 }, 2021],
  [{ year: "2021" }, 2021],
  [{ publication_year: 2021 }, 2021],
  [{ PY: "2021" }, 2021],
  [{ published: "2021-03-04T00:00:00Z" }, 2021],
  [{ publicationDate: "March 4, 2021" }, 2021],
  [{ issued: { "date-parts": [[2021, 3, 4]] } }, 2021],
  [{ year: null, date: "2021/03" }, 2021],
  [{ year: "in press" }, null],
  [{ year: 20210304 }, null],
  [{}, null],
])("the year of %j is %j", async (record, year) => {
  expect((await read(record)).year).toBe(year);
});

test.each([
  [{ authors: ["Ada Lovelace", "Alan Turing"] }, ["Ada Lovelace", "Alan Turing"]],
  [{ authors: [{ name: "Ada Lovelace" }, { name: "Alan Turing" }] }, ["Ada Lovelace", "Alan Turing"]],
  [{ author: [{ given: "Ada", family: "Lovelace" }, { family: "Turing" }] }, ["Ada Lovelace", "Turing"]],
  [{ authors: "Lovelace, Ada; Turing, Alan" }, ["Lovelace, Ada", "Turing, Alan"]],
  [{ authors: "Ada Lovelace, Alan Turing" }, ["Ada Lovelace", "Alan Turing"]],
  [{ authors: "Lovelace, Ada and Turing, Alan" }, ["Lovelace, Ada", "Turing, Alan"]],
  [{ authors: "Ada Lovelace, Kurt Gödel and Alan Turing" }, ["Ada Lovelace", "Kurt Gödel", "Alan Turing"]],
  [{ authors: "Lovelace, Ada" }, ["Lovelace, Ada"]],
  [{ authorships: [{ author: { display_name: "Ada Lovelace" } }] }, ["Ada Lovelace"]],
  [{ authors: [["Ada", "Lovelace"], 7, {}] }, ["Ada Lovelace"]],
  [{}, []],
])("the authors of %j are %j", async (record, authors) => {
  expect((await read(record)).authors).toEqual(authors);
});

test.each([
  [{ venue: "Nature" }, "Nature"],
  [{ journal: { name: "Nature" } }, "Nature"],
  [{ booktitle: "Proc. of Cats" }, "Proc. of Cats"],
  [{ "container-title": ["Nature"] }, "Nature"],
  [{ "journal-ref": "Nature 1 (2020)" }, "Nature 1 (2020)"],
  [{}, null],
])("the venue of %j is %j", async (record, venue) => {
  expect((await read(record)).venue).toBe(venue);
});

test.each([
  [{ keywords: ["cats", "dogs"] }, ["cats", "dogs"]],
  [{ keywords: "cats; dogs" }, ["cats", "dogs"]],
  [{ keywords: "cats, dogs" }, ["cats", "dogs"]],
  [{ tags: [{ name: "cats" }, "dogs"] }, ["cats", "dogs"]],
  [{}, []],
])("the keywords of %j are %j", async (record, keywords) => {
  expect((await read(record)).keywords).toEqual(keywords);
});

test.each([
  [{ doi: "10.1000/ABC.1" }, { doi: "10.1000/abc.1" }],
  [{ doi: "https://doi.org/10.1000/abc.1" }, { doi: "10.1000/abc.1" }],
  [{ DOI: "doi: 10.1000/abc.1." }, { doi: "10.1000/abc.1" }],
  [{ url: "https://arxiv.org/abs/2101.00001v3" }, { arxiv: "2101.00001" }],
  [{ url: "https://arxiv.org/pdf/hep-th/9901001" }, { arxiv: "hep-th/9901001" }],
  [{ url: "https://huggingface.co/papers/2101.00001" }, { arxiv: "2101.00001" }],
  [{ id: "2101.00001" }, { arxiv: "2101.00001" }],
  [{ id: "paper/1234567" }, {}],
  [{ doi: "10.48550/arXiv.2101.00001" }, { doi: "10.48550/arxiv.2101.00001", arxiv: "2101.00001" }],
  [
    { externalIds: { DOI: "10.1/x", ArXiv: "2101.00001", PubMed: "123" } },
    { arxiv: "2101.00001", pmid: "123" },
  ],
  [
    { ids: { doi: "10.1000/x", openalex: "https://openalex.org/W123456" } },
    { doi: "10.1000/x", openalex: "W123456" },
  ],
  [{ id: "https://openalex.org/W123456" }, { openalex: "W123456" }],
  [{ doi: "none" }, {}],
])("the identifiers of %j are %j", async (record, identifiers) => {
  expect((await read(record)).identifiers).toEqual(identifiers);
});

test("a link is kept, what is no link is not", async () => {
  expect((await read({ url: "https://example.org/1" })).url).toBe("https://example.org/1");
  expect((await read({ links: ["see there", "https://example.org/2"] })).url).toBe("https://example.org/2");
  expect((await read({ url: "javascript:alert(1)" })).url).toBeNull();
});
