import type { Catalogue, EntryFamily, NamedEntry } from '../../catalogue/index.ts';
import type { RequirementKind } from '../../domain/index.ts';
import { clauseAround } from '../classify/clauses.ts';
import { certaintyOf } from '../rules/certainty.ts';
import { wordsAfter, wordsBefore } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { type FoundName, isHeldThere } from './names.ts';

const KIND: Record<EntryFamily, RequirementKind> = {
  credential: 'certification',
  class: 'certification',
  'company-credential': 'company-credential',
  clearance: 'clearance',
  degree: 'education',
  skill: 'skill',
};

const SPEAKS_OF_CREDENTIALS =
  /\b(?:certif\w*|credential\w*|licen[cs]\w*|accredit\w*|holders?|designat\w+|baseline|qualified as)\b/i;
const SPEAKS_OF_KNOWLEDGE =
  /\b(?:knowledge|experience|familiar\w*|understanding|proficien\w*|skills?|expertise|framework|methodolog\w*|practices|principles|processes)\b/i;

/** Credentials, classes, clearances, degrees and company credentials among the names found; skills are read elsewhere. */
export function namedCredentials(
  statement: Statement,
  names: readonly FoundName[],
  catalogue: Catalogue,
): Mention[] {
  return names.flatMap((name) => {
    const entry = meantEntry(statement, name);
    if (!entry || entry.family === 'skill' || isKnowledgeOf(statement, name, entry)) return [];
    const { start, end, rule } = name;
    const mention = {
      start,
      end,
      kind: KIND[entry.family],
      text: withoutLink(name.text),
      entry,
      name: entry.name,
      rule,
    };
    return [withLevel(statement, { ...mention, certainty: certaintyOf(rule), years: null }, catalogue)];
  });
}

// "working knowledge of FedRAMP High baseline controls" is asked of people: what the company holds is another thing
const KNOWS =
  /\b(?:knowledge|understanding|familiar(?:ity)?|experience[d]?|expertise|proficien\w+|skilled|trained|versed)\s+(?:of|with|in|on|implementing|applying)\s+(?:the\s+)?(?:[^;.]{0,50}(?:,|\band|\bor)\s*)?$/i;

const isKnowledgeOf = (statement: Statement, { start }: FoundName, { family }: NamedEntry) =>
  family === 'company-credential' && KNOWS.test(wordsBefore(statement, start));

// "degree in", "graduate with": the name without the word that goes on
const withoutLink = (text: string) => text.replace(/\s+(?:in|with)$/i, '');

const LEVEL = /^[\s,(–-]*(?:level|tier|class|grade)\s+(?:I{1,3}|IV|V|\d{1,2}|[A-C])\b\)?/i;

/** "DAWIA Level III" where the catalogue knows DAWIA: the level belongs to the name. */
function withLevel(statement: Statement, mention: Mention, catalogue: Catalogue): Mention {
  const after = wordsAfter(statement, mention.end);
  const level = LEVEL.exec(after)?.[0];
  if (!level || mention.kind !== 'certification') return mention;
  const text = mention.text + level;
  const entry = catalogue.names.lookUp(text)[0];
  return {
    ...mention,
    end: mention.end + level.length,
    text,
    entry: entry ?? mention.entry,
    name: entry?.name ?? text,
  };
}

/** Of several entries with one name, the one that the words around mean: a credential only where credentials are spoken of. */
function meantEntry(statement: Statement, name: FoundName): NamedEntry | null {
  const skill = name.entries.find(({ family }) => family === 'skill');
  const other = name.entries.find(({ family }) => family !== 'skill');
  if (!skill || !other) return other ?? skill ?? null;
  const around = clauseAround(statement, name).text;
  const above =
    statement.context.lead ?? statement.block.cell?.header ?? statement.context.above.at(-1) ?? '';
  if (SPEAKS_OF_CREDENTIALS.test(around) || isHeldThere(statement, name)) return other;
  if (SPEAKS_OF_KNOWLEDGE.test(around)) return skill;
  return SPEAKS_OF_CREDENTIALS.test(above) && !SPEAKS_OF_KNOWLEDGE.test(above) ? other : skill;
}
