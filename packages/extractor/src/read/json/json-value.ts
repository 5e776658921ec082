/** A JSON object whose members are still to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object, not for an array or `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses JSON; for what is not JSON, why not. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? shorten(error.message) : "not JSON" };
  }
}

/** Engines quote the text in the message; a whole record would drown the rest. */
function shorten(message: string): string {
  const plain = message.replace(/, ?(?:\.{3})?".*$/s, "").replace(/\s+/g, " ");
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}
