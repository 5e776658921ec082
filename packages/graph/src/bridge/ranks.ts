/** Rank shares: 0 for the smallest value, 1 for the largest, equal values share their mean rank. */
export function toRankShares(values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((one, other) => values[one]! - values[other]! || one - other);
  const shares = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (const index of order.slice(start, end))
      shares[index] = order.length === 1 ? 1 : (start + end - 1) / 2 / (order.length - 1);
    start = end;
  }
  return shares;
}
