import { DEFAULT_LIMITS, type Limits, type Spent, unpack } from '../../src/ingest/index.ts';

/** "name: text" of every member, "name! code" of every one that could not be had, "! code" where the container ended. */
export async function unpackAll(
  bytes: Uint8Array,
  own: Partial<Limits> = {},
  spent?: Spent,
): Promise<string[]> {
  const container = await unpack({ name: 'package', bytes }, { ...DEFAULT_LIMITS, ...own }, spent);
  const found: string[] = [];
  for await (const member of container?.members ?? []) {
    if (member.ok) found.push(`${member.name}: ${Buffer.from(member.bytes).toString()}`);
    else found.push(`${member.name ?? ''}! ${member.issue.code}`);
  }
  return found;
}
