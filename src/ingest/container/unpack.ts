import type { DocumentFormat, Issue } from '../../domain/index.ts';
import { failure } from '../issues.ts';
import { DEFAULT_LIMITS, holdLimit, LimitReached, type Limits } from '../limits.ts';
import { detectFormat } from '../media-type.ts';
import { Unreadable } from '../unreadable.ts';
import { attachedMembers } from './attached-members.ts';
import type { FoundMember } from './found-member.ts';
import { NOTHING_SPENT, type Spent } from './spent.ts';
import { zipMembers } from './zip-members.ts';

/** Formats whose files may hold other files. A ZIP is nothing else; the others are documents beside. */
const CONTAINER_FORMATS = ['zip', 'eml', 'msg', 'pdf'] as const satisfies readonly DocumentFormat[];
export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];

/**
 * A file of a container by its place in it ("annex/rates.xlsx", for showing; never a path), or why it could not be had.
 * `name` null: the container itself ended there, and what would have followed is missing.
 */
export type Unpacked =
  | { ok: true; name: string; bytes: Uint8Array }
  | { ok: false; name: string | null; issue: Issue };

/** A file that holds files, and those directly in it, each unpacked when it is asked for. */
export interface Container {
  format: ContainerFormat;
  members: AsyncGenerator<Unpacked>;
}

type OpenMembers = (bytes: Uint8Array, limits: Limits, spent: Spent) => AsyncGenerator<FoundMember>;

const MEMBERS: Readonly<Record<ContainerFormat, OpenMembers>> = {
  zip: zipMembers,
  eml: (bytes, limits, spent) =>
    attachedMembers(
      async () => {
        const { parseEml } = await import('../mail/parse-eml.ts');
        return (await parseEml(bytes, limits)).attachments;
      },
      limits,
      spent,
    ),
  msg: (bytes, limits, spent) =>
    attachedMembers(
      async () => (await import('../mail/parse-msg.ts')).parseMsg(bytes).attachments,
      limits,
      spent,
    ),
  pdf: (bytes, limits, spent) =>
    attachedMembers(
      async () => (await import('../pdf/attachments.ts')).attachmentsOfPdf(bytes, limits),
      limits,
      spent,
    ),
};

/**
 * Tells whether a file holds other files and gives them, one level deep; null for a file that holds none by its nature. Hand
 * the same `spent`, one deeper, to the containers inside, so that `entries` and `unpackedMb` hold for the package as a whole.
 * Whatever is wrong is told as an issue in its place; one bad entry does not spoil the others. Never throws for bad input.
 */
export async function unpack(
  file: { name: string; bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
  spent: Spent = { ...NOTHING_SPENT },
): Promise<Container | null> {
  const detected = await detectFormat(file.name, file.bytes, limits);
  const format = 'format' in detected ? CONTAINER_FORMATS.find((one) => one === detected.format) : undefined;
  if (format === undefined) return null;
  return { format, members: named(file, MEMBERS[format](file.bytes, limits, spent), limits, spent) };
}

/** Makes issues of what the members of a container throw or could not give. */
async function* named(
  { name }: { name: string },
  members: AsyncGenerator<FoundMember>,
  limits: Limits,
  spent: Spent,
): AsyncGenerator<Unpacked> {
  try {
    for await (const member of members) {
      // Only where there is something inside: a PDF without attachments may lie at any depth.
      holdLimit(limits, 'packageDepth', spent.depth);
      if ('bytes' in member) yield { ok: true, ...member };
      else yield { ok: false, name: member.name, issue: issueOf(member.trouble, `${name}/${member.name}`) };
    }
  } catch (error) {
    yield { ok: false, name: null, issue: issueOf(error, name) };
  }
}

function issueOf(error: unknown, name: string): Issue {
  if (error instanceof LimitReached) return failure('limit-reached', name, error.message);
  if (error instanceof Unreadable) return failure(error.code, name, error.found);
  return failure('reader-failed', name);
}
