import { IsthmusError, type Paper } from "@isthmus/model";

/** Ids told where none fits. */
const TOLD = 5;

/** Position of the paper with this id, this number in the input (from 1), or the only one whose title begins so; throws "usage.invalid". */
export function findPaper(papers: readonly Paper[], wanted: string): number {
  const byId = papers.findIndex(({ id }) => id === wanted);
  if (byId >= 0) return byId;
  if (/^[1-9]\d*$/.test(wanted) && Number(wanted) <= papers.length) return Number(wanted) - 1;
  const begin = fold(wanted);
  const byTitle = [...papers.keys()].filter(
    (index) => begin !== "" && fold(papers[index]!.title).startsWith(begin),
  );
  const [only] = byTitle;
  if (only !== undefined && byTitle.length === 1) return only;
  if (only === undefined)
    throw refuse(wanted, "no paper has this id, number or title", "near it are", nearestIds(papers, wanted));
  const ids = byTitle.slice(0, TOLD).map((index) => papers[index]!.id);
  throw refuse(wanted, `the titles of ${byTitle.length} papers begin so`, "give the id of one:", ids);
}

function refuse(wanted: string, what: string, lead: string, ids: readonly string[]): IsthmusError {
  const hint = `${lead} ${ids.map((id) => `"${id}"`).join(", ")}`;
  return new IsthmusError("usage.invalid", `explaining "${wanted}": ${what}`, { hint });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function nearestIds(papers: readonly Paper[], wanted: string): readonly string[] {
  return papers
    .map(({ id }, index) => ({ id, index, distance: editDistance(id, wanted) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, TOLD)
    .map(({ id }) => id);
}

/** V. Levenshtein, 1966: fewest characters to put in, take out or change; each row of the table from the one above. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
