/** "page 3", "pages 3–7 and 12": numbers in order as people write them. */
export function pageRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const end = words.pop() ?? '';
  const list = words.length > 0 ? `${words.join(', ')} and ${end}` : end;
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}
