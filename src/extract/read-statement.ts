import type { Catalogue } from '../catalogue/index.ts';
import type { RequirementKind } from '../domain/index.ts';
import { refusalOfClearance } from './classify/clearances.ts';
import { refusalOfMention, refusalOfStatement } from './classify/refuse.ts';
import type { Abbreviations } from './recognise/abbreviations.ts';
import { namedCredentials } from './recognise/credentials.ts';
import { listedAcronyms } from './recognise/listed-acronyms.ts';
import { type FoundName, findNames } from './recognise/names.ts';
import { notACredential } from './recognise/not-a-credential.ts';
import { openCredentials } from './recognise/open-credentials.ts';
import { plainExperience, provenExperience } from './recognise/proven-experience.ts';
import { skillMentions } from './recognise/skills.ts';
import { yearsOfExperience } from './recognise/years-of-experience.ts';
import { groupAlternatives } from './resolve/alternatives.ts';
import { demandsOf } from './resolve/demands-of.ts';
import { overlap, wordsAfter, wordsOf } from './spans.ts';
import type { Demand, Mention, Rejection, Statement } from './types.ts';

/** What one statement demands, and what was looked at and refused. */
export interface StatementReading {
  demands: Demand[];
  rejected: Rejection[];
}

const KINDS: readonly RequirementKind[] = [
  'certification',
  'company-credential',
  'clearance',
  'education',
  'experience',
  'skill',
];

/** Statement → demands: recognise, refuse, classify, group. */
export function readStatement(
  statement: Statement,
  catalogue: Catalogue,
  abbreviations: Abbreviations,
): StatementReading {
  const { mentions, rejected } = recognise(statement, catalogue, abbreviations);
  if (mentions.length === 0) return { demands: [], rejected };
  const refused = refusalOfStatement(statement);
  if (refused)
    return { demands: [], rejected: [...rejected, ...mentions.map((mention) => reject(mention, refused))] };
  const kept = mentions.filter((mention) => {
    const rule =
      refusalOfMention(statement, mention) ??
      refusalOfClearance(statement, mention, mentions) ??
      (isCredential(mention) ? notACredential(statement, mention) : null) ??
      refusalOfClause(statement, mention);
    if (rule) rejected.push(reject(mention, rule));
    return !rule;
  });
  if (kept.length === 0) return { demands: [], rejected };
  const groups = KINDS.flatMap((kind) => {
    const ofKind = kept.filter((mention) => mention.kind === kind).sort((a, b) => a.start - b.start);
    return kind === 'experience' ? ofKind.map((mention) => [mention]) : groupAlternatives(statement, ofKind);
  });
  const demands = groups.map((group) => demandsOf(statement, group));
  const undemanded = groups.filter((_, i) => demands[i]?.length === 0).flat();
  rejected.push(...undemanded.map((mention) => reject(mention, 'refuse.nothing-demands-it')));
  return { demands: demands.flat(), rejected };
}

const reject = ({ start, end, text }: Mention, rule: string): Rejection => ({
  span: { start, end },
  text,
  rule,
});
/** Standard clauses demand of companies and of clearances; what they say of skills and certificates is boilerplate. */
const IN_CLAUSES: ReadonlySet<RequirementKind> = new Set(['company-credential', 'clearance']);
const refusalOfClause = ({ context }: Statement, { kind }: Mention) =>
  context.scope === 'clause' && !IN_CLAUSES.has(kind) ? 'refuse.standard-clause' : null;
const isCredential = (mention: Mention) =>
  mention.kind === 'certification' || mention.kind === 'company-credential';

function recognise(
  statement: Statement,
  catalogue: Catalogue,
  abbreviations: Abbreviations,
): { mentions: Mention[]; rejected: Rejection[] } {
  const found = findNames(statement, catalogue, abbreviations);
  const open = openCredentials(statement);
  const credentials = withoutRepeats(namedCredentials(statement, found.names, catalogue), statement);
  const longer = open.mentions.filter(
    (mention) => !credentials.some((other) => !isClass(other) && overlap(mention, other)),
  );
  const named = credentials.filter(
    (mention) => !longer.some((other) => isClass(mention) && isWithin(mention, other)),
  );
  const extra = open.mentions.filter(
    (mention) =>
      !named.some(
        (other) =>
          overlap(mention, other) ||
          isInBracketAfter(statement, mention, other) ||
          isFieldOf(statement, other, mention),
      ),
  );
  const identified = extra.map((mention) => identify(mention, catalogue));
  const certifications = [...named, ...identified]
    .filter(({ kind }) => kind === 'certification')
    .sort((a, b) => a.start - b.start);
  const acronyms = listedAcronyms(statement, certifications, [...found.names, ...extra]);
  const taken = [...named, ...withoutRepeats([...identified, ...acronyms], statement)];
  const experience = experienceIn(statement, found.names);
  const free = found.names.filter((name) => !taken.some((other) => overlap(name, other)));
  const skills = skillMentions(statement, free, catalogue, experience).filter(
    (skill) => !taken.some((other) => overlap(skill, other) || isSaidOfCompany(skill, other)),
  );
  return {
    mentions: [...taken, ...experience, ...skills],
    rejected: [...found.rejected, ...open.rejected],
  };
}

/** "The vendor's quality management system shall be ISO 9001 certified": the system is no skill of people. */
const isSaidOfCompany = (skill: Mention, other: Mention) =>
  skill.rule === 'skill.qualification-part' && other.kind === 'company-credential';

/**
 * "a CFA certification": the word behind a short form that is never trusted alone says what it is; where several
 * entries share it ("CSA"), it stays open.
 */
function identify(mention: Mention, catalogue: Catalogue): Mention {
  const [entry, ...others] = catalogue.names
    .lookUp(mention.text)
    .filter(({ family }) => family === 'credential');
  return entry && others.length === 0 ? { ...mention, entry, name: entry.name } : mention;
}

/** "APDP Level III certification in contracting": the field belongs to the certification already named. */
const isFieldOf = (statement: Statement, named: Mention, field: Mention) =>
  field.start > named.end &&
  /^\s*(?:certifications?|certificates?|credentials?)?\s+in\s+(?:the\s+)?$/i.test(
    wordsOf(statement, { start: named.end, end: field.start }),
  );

/** Years first; proven experience that is all catalogue skills is read as those; plain experience names no skill. */
function experienceIn(statement: Statement, names: readonly FoundName[]): Mention[] {
  const skills = names.filter(({ entries }) => entries.some(({ family }) => family === 'skill'));
  const years = yearsOfExperience(statement);
  const proven = provenExperience(statement).filter(
    (mention) => mention.rule === 'experience.noun' || !isAllSkills(mention, skills),
  );
  const plain = plainExperience(statement).filter(
    (mention) => SECTOR.test(mention.name) || !skills.some((skill) => overlap(mention, skill)),
  );
  const taken: Mention[] = [];
  for (const mention of [...years, ...proven, ...plain])
    if (mention.years !== null || !taken.some((other) => overlap(mention, other))) taken.push(mention);
  return taken;
}

// "experience in the healthcare sector": where, whatever skill shares the word
const SECTOR = /\b(?:sector|industry|industries|domain|market|field|environment)s?$/i;

/** "demonstrated experience in retrieval-augmented generation (RAG) and in prompt engineering" is two skills. */
function isAllSkills(mention: Mention, skills: readonly FoundName[]): boolean {
  const inside = skills.filter((skill) => overlap(skill, mention));
  const rest = inside.reduce((words, skill) => words.replace(skill.text, ' '), mention.name);
  return (
    inside.length > 0 &&
    !/[\p{L}]{4,}/u.test(rest.replace(/\b(?:with|using|development|programming)\b/gi, ' '))
  );
}

/** "… Certified Forensic Examiner (GCFE)": the bracket names the same thing; "Bachelor's (Master's preferred)" another. */
const isInBracketAfter = (statement: Statement, one: Mention, other: Mention) =>
  other.start > one.end &&
  /^\s*\(\s*$/.test(wordsOf(statement, { start: one.end, end: other.start })) &&
  /^[^\p{L}\d]*(?:certifi\w+\s*)?(?:\)|$)/u.test(wordsAfter(statement, other.end));

/**
 * One thing named twice is one mention: the same entry, open words that overlap, or a full name with the more
 * particular one in brackets behind it ("Certified Information Privacy Professional (CIPP/US)").
 */
function withoutRepeats(mentions: readonly Mention[], statement: Statement): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.find((other) =>
      mention.entry ? other.entry?.id === mention.entry.id : overlap(other, mention),
    );
    const whole = kept.find(
      (other) => mention.kind === other.kind && isInBracketAfter(statement, other, mention),
    );
    if (whole)
      kept[kept.indexOf(whole)] = {
        ...(isClass(whole) || !isClass(mention) ? mention : whole),
        start: whole.start,
      };
    else if (!before) kept.push(mention);
  }
  return kept;
}

/** "Zorblax Network certification" is no "network certification": the longer name wins over a class. */
const isWithin = (one: Mention, other: Mention) => other.start < one.start && one.start < other.end;

const isClass = ({ entry }: Mention) => entry?.family === 'class';
