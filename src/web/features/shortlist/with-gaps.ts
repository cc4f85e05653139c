/** Indexes with the gaps between them: withGaps([3, 4], 9) is [{from: 0, count: 3}, 3, 4, {from: 5, count: 4}]. */
export function withGaps(
  indexes: readonly number[],
  count: number,
): (number | { from: number; count: number })[] {
  const parts: (number | { from: number; count: number })[] = [];
  let next = 0;
  for (const index of [...indexes, count]) {
    if (index > next) parts.push({ from: next, count: index - next });
    if (index < count) parts.push(index);
    next = index + 1;
  }
  return parts;
}
