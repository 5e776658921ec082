import { findArxivId, toIdentifiers } from "../field/identifiers.ts";
import { splitKeywords, splitNames } from "../field/lists.ts";
import { findYear } from "../field/year.ts";
import type { SourceRecord } from "../reader.ts";
import { JsonFields, toText } from "./json-fields.ts";
import { isJsonObject, type JsonObject } from "./json-value.ts";

/** The names under which each field is looked for, best first (compared as {@link JsonFields} does). */
const NAMES = {
  id: ["id", "paperid", "identifier", "uid", "ut", "key", "corpusid", "citationkey"],
  title: ["title", "ti", "papertitle", "articletitle", "documenttitle", "displayname", "name", "t1"],
  abstract: ["abstract", "ab", "abstracttext", "summary", "description", "abs", "n2", "text"],
  year: ["year", "publicationyear", "pubyear", "py", "yr", "y1"],
  date: [
    "date",
    "publicationdate",
    "publisheddate",
    "published",
    "issued",
    "publishedprint",
    "publishedonline",
    "da",
  ],
  authors: ["authors", "author", "authornames", "au", "creators", "creator", "authorships"],
  venue: [
    "venue",
    "journal",
    "journaltitle",
    "journalname",
    "containertitle",
    "booktitle",
    "publicationtitle",
    "sourcetitle",
    "conference",
    "journalref",
    "so",
    "jo",
    "t2",
    "source",
  ],
  keywords: ["keywords", "keyword", "authorkeywords", "kw", "de", "tags", "subjects"],
  url: ["url", "link", "links", "uri", "ur", "landingpageurl", "pdfurl"],
  doi: ["doi", "di", "do"],
  arxiv: ["arxiv", "arxivid", "eprint"],
  pmid: ["pmid", "pubmed", "pubmedid"],
  openalex: ["openalex", "openalexid"],
} as const satisfies Record<string, readonly string[]>;

/** The record that a JSON object with common field names describes; `null` if it has neither title nor abstract. */
export function mapJsonRecord(object: JsonObject, line: number): SourceRecord | null {
  const fields = new JsonFields(object);
  const title = fields.text(NAMES.title) ?? "";
  const abstract = fields.text(NAMES.abstract) ?? "";
  if (title === "" && abstract === "") return null;
  const id = fields.text(NAMES.id);
  const links = fields.texts(NAMES.url).filter((text) => /^\w+:\/\/|^www\./.test(text));
  return {
    line,
    id: id?.trim() ?? null,
    title,
    abstract,
    year: toYear(fields),
    authors: fields.items(NAMES.authors).flatMap(toNames),
    venue: fields.text(NAMES.venue),
    keywords: toKeywords(fields.items(NAMES.keywords)),
    url: links[0] ?? null,
    identifiers: toIdentifiers({
      doi: fields.text(NAMES.doi),
      arxiv: fields.text(NAMES.arxiv) ?? (id === null ? null : findArxivId(id)),
      pmid: fields.text(NAMES.pmid),
      openalex: fields.text(NAMES.openalex) ?? id,
      links: id === null ? links : [...links, ...(id.includes("/") ? [id] : [])],
    }),
  };
}

function toYear(fields: JsonFields): number | null {
  return (
    fields
      .texts([...NAMES.year, ...NAMES.date])
      .reduce<number | null>((year, text) => year ?? findYear(text), null) ?? toDatePartsYear(fields)
  );
}

/** CSL and Crossref write a date as `{"date-parts": [[2020, 3, 1]]}`. */
function toDatePartsYear(fields: JsonFields): number | null {
  for (const date of fields.items(NAMES.date)) {
    if (!isJsonObject(date)) continue;
    const year = findYear(JSON.stringify(date["date-parts"] ?? ""));
    if (year !== null) return year;
  }
  return null;
}

function toNames(author: unknown): string[] {
  if (typeof author === "string") return splitNames(author);
  if (Array.isArray(author))
    return [author.filter((part) => typeof part === "string" && part !== "").join(" ")];
  if (!isJsonObject(author)) return [];
  const fields = new JsonFields(author);
  const given = fields.text(["given", "givenname", "firstname", "first", "forename"]);
  const family = fields.text(["family", "familyname", "lastname", "last", "surname"]);
  if (family !== null) return [given === null ? family : `${given} ${family}`];
  const whole = fields.text(["name", "fullname", "displayname", "literal", "rawauthorname"]);
  if (whole !== null) return [whole.trim()];
  const [inner] = fields.items(["author"]);
  return isJsonObject(inner) ? toNames(inner) : [];
}

function toKeywords(items: readonly unknown[]): string[] {
  if (items.length === 1 && typeof items[0] === "string") return splitKeywords(items[0]);
  return items.flatMap((item) => toText(item)?.trim() ?? []);
}
