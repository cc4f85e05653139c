import type { IngestResult, Issue } from '../../domain/index.ts';
import { sha256Of } from '../build-document.ts';
import { failure } from '../issues.ts';
import type { Limits } from '../limits.ts';
import { containerDocument } from './container-document.ts';
import type { Spent } from './spent.ts';
import { type Unpacked, unpack } from './unpack.ts';

/** A file of a container that could not be had: its name with that of the container, and why. */
export interface LostMember {
  name: string;
  issue: Issue;
}

/** What a container held beside the members that were handed over. */
export interface FoundContents {
  /** What unpacking this one container cost; see `Spent`. */
  entries: number;
  bytes: number;
  /** False where a limit ended it, so that members are missing. */
  isWhole: boolean;
  /** Files that could not be had, or the container where it came to an end too early, and why. */
  lost: readonly LostMember[];
}

/** A container, when all of it was handed over. */
export interface HandedOver {
  contents: FoundContents;
  /** What the file is as a document: given for a ZIP, which is nothing beside its members; else `ingest` says it. */
  result: IngestResult | null;
}

/**
 * Hands every member of a container to `take`, one after the other, so that no more than one is held at a time. Null for a
 * file that is no container, or one without anything in it that is a document of its own. Throws only what `take` throws.
 */
export async function handOverMembers(
  file: { name: string; bytes: Uint8Array },
  take: (member: { path: string; bytes: Uint8Array }) => Promise<unknown>,
  limits: Limits,
  spent: Spent,
): Promise<HandedOver | null> {
  const own = { ...spent };
  const container = await unpack(file, limits, own);
  if (container === null) return null;
  const lost: Extract<Unpacked, { ok: false }>[] = [];
  let taken = 0;
  for await (const member of container.members) {
    if (member.ok) await take({ path: member.name, bytes: member.bytes });
    if (member.ok) taken += 1;
    else lost.push(member);
  }
  const isZip = container.format === 'zip';
  if (!isZip && taken + lost.length === 0) return null;
  const contents = {
    entries: own.entries - spent.entries,
    bytes: own.bytes - spent.bytes,
    isWhole: !lost.some(({ name, issue }) => name === null && issue.code === 'limit-reached'),
    lost: lost.map(({ name, issue }) => ({
      name: name === null ? file.name : `${file.name}/${name}`,
      issue,
    })),
  };
  return { contents, result: isZip ? zipResult(file, taken, lost) : null };
}

/** A document's result with what its container could not give added to its issues. */
export function withLostMembers(result: IngestResult, handedOver: HandedOver | null): IngestResult {
  if (!result.ok || handedOver === null) return result;
  const { document } = result;
  return {
    ok: true,
    document: { ...document, issues: [...document.issues, ...issuesOf(handedOver.contents.lost)] },
  };
}

/** A ZIP has failed where it came to an end too early, or where nothing of it could be had. */
function zipResult(
  file: { name: string; bytes: Uint8Array },
  taken: number,
  lost: readonly { name: string | null; issue: Issue }[],
): IngestResult {
  const ended = lost.find(({ name }) => name === null)?.issue;
  const issue = ended ?? (taken === 0 ? nothingTaken(file.name, lost) : null);
  if (issue) return { ok: false, name: file.name, sha256: sha256Of(file.bytes), issue };
  return { ok: true, document: containerDocument(file, issuesOf(lost)) };
}

function issuesOf(lost: readonly { issue: Issue }[]): Issue[] {
  return lost.map(({ issue }) => issue);
}

function nothingTaken(name: string, lost: readonly { issue: Issue }[]): Issue {
  const codes = new Set(lost.map(({ issue }) => issue.code));
  if (codes.size === 0) return failure('empty', name);
  if (codes.size === 1 && codes.has('encrypted')) return failure('encrypted', name);
  return failure('corrupt', name, 'none of its files can be unpacked');
}
