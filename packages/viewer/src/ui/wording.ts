/** A whole number with thousands separators, "1,667". */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** A number with its noun, "1 paper", "1,667 papers"; the plural is given where it is not noun + s. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

/** A share 0..1 as "27 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}

/** The name as shown alone, its first letter large. */
export function capitalised(name: string): string {
  const [first = ""] = name;
  return first.toUpperCase() + name.slice(first.length);
}

/** A field's or topic's name in two parts: its first concept, and the rest with the separators (" · …" or ""). */
export function splitName(label: string): readonly [string, string] {
  const at = label.indexOf(" · ");
  return at < 0 ? [capitalised(label), ""] : [capitalised(label.slice(0, at)), label.slice(at)];
}

/** The title of a paper, or words for a missing one. */
export function titleOf(paper: { readonly title: string }): string {
  return paper.title.trim() === "" ? "Paper without a title" : paper.title;
}
