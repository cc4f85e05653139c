/** Places at which an id stands that an earlier one has, each with the place of the first; empty ids do not count. */
export function sameIds(ids: readonly string[]): { id: string; place: number; first: number }[] {
  const firsts = new Map<string, number>();
  return ids.flatMap((id, place) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, place);
    return first === undefined || id === '' ? [] : [{ id, place, first }];
  });
}
