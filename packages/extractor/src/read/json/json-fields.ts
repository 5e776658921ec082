import { isJsonObject, type JsonObject } from "./json-value.ts";

/**
 * The members of a record under the names we know them by. Names are compared without case, spaces, "-" and "_";
 * the first name that has a value wins.
 */
export class JsonFields {
  readonly #values = new Map<string, unknown>();

  constructor(object: JsonObject) {
    this.#add(object, "");
    for (const [key, value] of Object.entries(object))
      if (NESTS.has(plainKey(key)) && isJsonObject(value)) this.#add(value, "");
  }

  #add(object: JsonObject, prefix: string): void {
    for (const [key, value] of Object.entries(object)) {
      const plain = prefix + plainKey(key);
      if (!this.#values.has(plain)) this.#values.set(plain, value);
    }
  }

  /** The first of the names that has a text. */
  text(names: readonly string[]): string | null {
    for (const name of names) {
      const text = toText(this.#values.get(name));
      if (text !== null) return text;
    }
    return null;
  }

  /** All texts under the names, lists taken apart. */
  texts(names: readonly string[]): string[] {
    return names.flatMap((name) => toItems(this.#values.get(name))).flatMap((item) => toText(item) ?? []);
  }

  /** The items of the first of the names that has any; a single value is a list of one. */
  items(names: readonly string[]): readonly unknown[] {
    for (const name of names) {
      const items = toItems(this.#values.get(name));
      if (items.length > 0) return items;
    }
    return [];
  }
}

/** Members that only gather identifiers. */
const NESTS = new Set(["identifiers", "externalids", "ids"]);

function plainKey(key: string): string {
  return key.replace(/[\s_\-:.]+/g, "").toLowerCase();
}

function toItems(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text of a value: numbers as written, lists joined, objects by their name. */
export function toText(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.flatMap((item: unknown) => (Array.isArray(item) ? [] : (toText(item) ?? [])));
    return parts.length === 0 ? null : parts.join(" ");
  }
  return isJsonObject(value)
    ? new JsonFields(value).text(["name", "title", "displayname", "value", "text"])
    : null;
}
