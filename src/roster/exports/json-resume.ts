import {
  type Holding,
  holdingSchema,
  type Person,
  type PersonSkill,
  personSchema,
} from '../../domain/index.ts';
import { decodeUtf8 } from '../decode-utf8.ts';
import { aProblem, aReading, type FileReading, type Json } from '../file-reading.ts';
import { linesOfPaths } from '../json-lines.ts';
import { asLink, asObject, asObjects, asText, asTexts } from '../json-text.ts';
import { ownerClue } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import type { Problem, RosterFile } from '../types.ts';

/** True for a résumé by jsonresume.org: its sections, and no schema of Muster's own. */
export const isJsonResume = (value: Json): boolean =>
  asObject(value.basics) !== null ||
  (['certificates', 'work', 'education'].some((section) => Array.isArray(value[section])) &&
    !('people' in value));

/**
 * A résumé by jsonresume.org (schema 1.0.0): one person's name, certificates, skills, degrees, work, projects, languages.
 * Its certificates have no expiry; a date may be a year or a month, which counts from its first day.
 */
export function readJsonResume(value: Json, file: RosterFile): FileReading {
  const basics = asObject(value.basics) ?? {};
  const name = asText(basics.name);
  const email = asText(basics.email);
  const problems: Problem[] = [];
  const lineOf = linesOfPaths(decodeUtf8(file.bytes) ?? '');
  const holdings = asObjects(value.certificates).flatMap((one, index) => {
    const wrong = (field: string, message: string) => {
      const path = ['certificates', index, field];
      problems.push({
        line: lineOf(path),
        column: `certificates[${index}].${field}`,
        value: asText(one[field])?.slice(0, 80) ?? '',
        message,
      });
    };
    return certificateOf(one, wrong);
  });
  const owner = ownerClue(file, { emails: email === null ? [] : [email], name });
  const place = { file: file.name, line: 1, column: 'basics' };
  if (problems.length > 0) return aReading({ problems });
  // Certificates alone, without a word on whose they are, belong to whoever the reader says.
  if (name === null)
    return holdings.length > 0
      ? aReading({ held: holdings.map((holding) => ({ owner, holding, place })) })
      : aProblem('the résumé has no name', 1, 'basics.name');
  const filled = resumePerson(value, name, email);
  const person = personSchema.parse({ ...filled, id: 'new', holdings });
  const given = (Object.keys(filled) as (keyof Person)[]).concat(holdings.length > 0 ? ['holdings'] : []);
  return aReading({ people: [{ person, given, owner, place }] });
}

function certificateOf(one: Json, wrong: (field: string, message: string) => void): Holding[] {
  const credential = asText(one.name);
  const date = asText(one.date);
  const issued = date === null ? null : dayOfPeriod(date, 'first');
  if (credential === null) wrong('name', 'the certificate has no name');
  if (date !== null && issued === null) wrong('date', `"${date}" is no date: write it as 2027-05-31`);
  if (credential === null) return [];
  return [
    holdingSchema.parse({
      credential,
      issued,
      verifyUrl: asLink(one.url),
      issuer: asText(one.issuer),
      source: 'json-resume',
    }),
  ];
}

/** The fields that the résumé speaks of; the others are not there. */
function resumePerson(value: Json, name: string, email: string | null): Partial<Person> {
  const basics = asObject(value.basics) ?? {};
  const at = asObject(basics.location) ?? {};
  const location = [at.city, at.region, at.countryCode].flatMap((part) => asText(part) ?? []).join(', ');
  const lists = {
    skills: asObjects(value.skills).flatMap(skillsOf),
    education: asObjects(value.education).flatMap(({ studyType, area, endDate }) => {
      const degree = asText(studyType);
      const year = Number(asText(endDate)?.slice(0, 4) ?? Number.NaN);
      return degree === null
        ? []
        : [{ degree, field: asText(area), year: Number.isInteger(year) ? year : null }];
    }),
    roles: asObjects(value.work).flatMap(({ position }) => {
      const role = asText(position);
      return role === null ? [] : [{ name: role, years: null }];
    }),
    projects: [...asObjects(value.work).flatMap(workOf), ...asObjects(value.projects).flatMap(projectOf)],
    languages: asObjects(value.languages).flatMap(({ language, fluency }) => {
      const spoken = asText(language);
      const how = asText(fluency);
      return spoken === null ? [] : [how === null ? spoken : `${spoken} (${how})`];
    }),
  };
  const title = asText(basics.label);
  return {
    name,
    ...(email === null ? {} : { email }),
    ...(title === null ? {} : { title }),
    ...(location === '' ? {} : { location }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}

// jsonresume.org names no levels; these are the words of its own examples.
const LEVELS: readonly [RegExp, PersonSkill['level']][] = [
  [/^(?:master|expert|advanced|senior)/i, 'expert'],
  [/^(?:intermediate|working|proficient|competent)/i, 'working'],
  [/^(?:beginner|basic|novice|junior)/i, 'basic'],
];

/** "Web Development (Master): HTML, CSS": the heading and each of its words are skills of that level. */
function skillsOf({ name, level, keywords }: Json): PersonSkill[] {
  const written = asText(level) ?? '';
  const read = LEVELS.find(([words]) => words.test(written))?.[1] ?? null;
  return [...asTexts(name), ...asTexts(keywords)].map((skill) => ({
    name: skill,
    level: read,
    years: null,
    lastUsed: null,
  }));
}

function workOf({ name, position, startDate, endDate }: Json): Person['projects'] {
  const client = asText(name);
  if (client === null) return [];
  const times = { start: asText(startDate), end: asText(endDate) };
  return [{ client, domain: null, role: asText(position), ...times, skills: [] }];
}

function projectOf({ name, entity, roles, startDate, endDate, keywords }: Json): Person['projects'] {
  const client = asText(entity) ?? asText(name);
  if (client === null) return [];
  const times = { start: asText(startDate), end: asText(endDate) };
  return [{ client, domain: null, role: asTexts(roles)[0] ?? null, ...times, skills: asTexts(keywords) }];
}
