/** Prints a Markdown table; cells are texts or numbers. */
export function printTable(title, head, rows) {
  const lines = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  console.log(`\n### ${title}\n\n${table}`);
}

/** The name of a set with its note. */
export function nameOf({ name, note }) {
  return note === "" ? name : `${name} (${note})`;
}

/** A share 0..1 as a percentage with one place. */
export function percent(share) {
  return (100 * share).toFixed(1);
}
