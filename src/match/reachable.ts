/** All ids that lead on from these, over any number of steps, in the order in which they are found; with these. */
export function reachable(
  start: Iterable<string>,
  next: (id: string) => Iterable<string> | undefined,
): Set<string> {
  const found = new Set(start);
  for (const id of found) for (const further of next(id) ?? []) found.add(further);
  return found;
}
