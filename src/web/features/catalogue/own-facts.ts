import type { CatalogueEntry } from './api/get-entry.ts';

/** An own entry as its form holds it: words, '' where nothing is said. */
export interface OwnDraft {
  name: string;
  aliases: string;
  issuer: string;
  type: string;
  level: string;
  status: string;
  costUsd: string;
  costNote: string;
  hoursLow: string;
  hoursHigh: string;
  validityMonths: string;
  doesNotExpire: boolean;
  renewal: string;
  assessment: string;
  verifiable: string;
  verificationUrl: string;
  prerequisites: string[];
  implies: string[];
  replacedBy: string[];
  skills: string;
  notes: string;
  source: string;
}

const words = (value: unknown): string => (value == null ? '' : String(value));
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** The facts of an entry as a form shows them; of a new one nothing is said. */
export function draftOfEntry(entry: CatalogueEntry | null, aliases: readonly string[]): OwnDraft {
  return {
    name: entry?.name ?? '',
    aliases: aliases.join('\n'),
    issuer: words(entry?.issuer),
    type: words(entry?.type) || 'micro-credential',
    level: words(entry?.level),
    status: words(entry?.status) || 'active',
    costUsd: words(entry?.costUsd),
    costNote: words(entry?.costNote),
    hoursLow: words(entry?.studyHours?.[0]),
    hoursHigh: words(entry?.studyHours?.[1]),
    validityMonths: words(entry?.validityMonths),
    doesNotExpire: entry?.validityMonths == null && entry?.validityKnown === true,
    renewal: words(entry?.renewal),
    assessment: words(entry?.assessment),
    verifiable: entry?.verifiable == null ? '' : entry.verifiable ? 'yes' : 'no',
    verificationUrl: words(entry?.verificationUrl),
    prerequisites: entry?.prerequisites ?? [],
    implies: entry?.implies ?? [],
    replacedBy: entry?.replacedBy ?? [],
    skills: (entry?.skills ?? []).join(', '),
    notes: words(entry?.notes),
    source: entry?.origin === 'own' ? words(entry.source) : '',
  };
}

/** The facts that a form holds, as the service takes them; null is what nobody knows. */
export function factsOf(draft: OwnDraft): Record<string, unknown> {
  const orNull = (text: string) => text.trim() || null;
  const numberOr = (text: string) => (text.trim() === '' ? null : Number(text));
  const [low, high] = [numberOr(draft.hoursLow), numberOr(draft.hoursHigh)];
  return {
    issuer: draft.issuer.trim(),
    type: draft.type,
    level: orNull(draft.level),
    status: draft.status,
    costUsd: numberOr(draft.costUsd),
    costNote: orNull(draft.costNote),
    studyHours: low === null && high === null ? null : [low ?? high, high ?? low],
    validityMonths: draft.doesNotExpire ? null : numberOr(draft.validityMonths),
    validityKnown: draft.doesNotExpire || numberOr(draft.validityMonths) !== null,
    renewal: orNull(draft.renewal),
    assessment: orNull(draft.assessment),
    verifiable: draft.verifiable === '' ? null : draft.verifiable === 'yes',
    verificationUrl: orNull(draft.verificationUrl),
    prerequisites: draft.prerequisites,
    implies: draft.implies,
    replacedBy: draft.replacedBy,
    skills: draft.skills
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    notes: orNull(draft.notes),
  };
}

const aliasesOf = (draft: OwnDraft) => lines(draft.aliases).map((text) => ({ text }));

/** The own credential that a form holds. */
export function credentialOf(draft: OwnDraft): object {
  const source = draft.source.trim();
  return {
    kind: 'credential',
    name: draft.name.trim(),
    aliases: aliasesOf(draft),
    ...factsOf(draft),
    ...(source === '' ? {} : { source }),
  };
}

/** What a form says otherwise of a shipped entry than it was shown; null where that is nothing. */
export function correctionOf(
  draft: OwnDraft,
  shown: OwnDraft,
  earlier: Readonly<Record<string, unknown>>,
  isCredential: boolean,
): object | null {
  const [now, before] = [factsOf(draft), factsOf(shown)];
  const changed = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  const facts = isCredential ? { ...earlier, ...Object.fromEntries(changed) } : {};
  const aliases = aliasesOf(draft);
  return aliases.length + Object.keys(facts).length === 0 ? null : { kind: 'correction', aliases, facts };
}
