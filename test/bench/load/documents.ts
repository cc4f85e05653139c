/** A document that demands something else than every other: of so many sections, some tenth of a page each. */
export function documentText(number: number, sections: number): string {
  const section = (one: number) =>
    `## ${one} Staff of lot ${number}.${one}\n\nThe Project Manager of lot ${number}.${one} shall hold a current PMP certification and have at least ${(one % 20) + 1} years of experience with Java, PostgreSQL and AWS.\n`;
  return Array.from({ length: sections }, (_, one) => section(one)).join('\n');
}

/** Sends one file; gives how long the answer took in ms, and the document's id. */
export async function sendText(
  { api, token }: { api: string; token: string },
  bidId: string,
  name: string,
  text: string,
): Promise<{ ms: number; id: string }> {
  const form = new FormData();
  form.append('files', new Blob([text]), name);
  const began = performance.now();
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${api}/bids/${bidId}/documents`, { method: 'POST', body: form, headers });
  if (answer.status !== 202) throw new Error(`An upload was refused: ${await answer.text()}`);
  const { documents } = (await answer.json()) as { documents: { id: string }[] };
  return { ms: performance.now() - began, id: documents[0]?.id ?? '' };
}

/** Does `work` for 0 … count - 1, so many at a time. */
export async function inParallel(count: number, atOnce: number, work: (number: number) => Promise<void>) {
  let next = 0;
  const one = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** "12.3" at this share of the sorted numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
