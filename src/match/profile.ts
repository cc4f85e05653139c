import type { Catalogue, Clearance, Credential, Degree, EntryFamily } from '../catalogue/index.ts';
import type { Education, Holding, Person, PersonClearance } from '../domain/index.ts';
import { remember } from './remember.ts';
import { yearsInWords } from './signal.ts';
import { broaderToo } from './skill-parts.ts';

/** A holding and what the catalogue knows of it; null where its name is not in the catalogue. */
export interface HeldCredential {
  holding: Holding;
  credential: Credential | null;
}

/** A skill that a person has, and what says so. */
export interface HeldSkill {
  /** Catalogue ids that its name means, with every broader skill; empty where the catalogue does not know it. */
  ids: ReadonlySet<string>;
  name: string;
  /** Null: not stated. */
  years: number | null;
  /** "Python (expert, 8 years)", "project for Acme", "badge Vector Database Architecture". */
  words: string;
}

/** A person with every written name resolved to the catalogue once. */
export interface Profile {
  person: Person;
  held: readonly HeldCredential[];
  skills: readonly HeldSkill[];
  clearances: readonly { stated: PersonClearance; clearance: Clearance | null }[];
  degrees: readonly { stated: Education; degree: Degree | null }[];
}

/** Resolves what the roster writes of a person. A name with several meanings stays unresolved: nothing is guessed. */
export function profileOf(person: Person, catalogue: Catalogue): Profile {
  return {
    person,
    held: person.holdings.map((holding) => ({
      holding,
      credential: named(holding.credential, 'credential', catalogue.credentials, catalogue),
    })),
    skills: skillsOf(person, catalogue),
    clearances: [
      ...person.clearances.map((stated) => ({
        stated,
        clearance: named(stated.name, 'clearance', catalogue.clearances, catalogue),
      })),
      ...citizenships(person, catalogue),
    ],
    degrees: person.education.map((stated) => ({ stated, degree: degreeOf(stated.degree, catalogue) })),
  };
}

/** "US citizen" among the countries in which a person may work is what "US citizenship" asks for. */
function citizenships({ rightToWork }: Person, catalogue: Catalogue): Profile['clearances'] {
  return rightToWork.flatMap((name) => {
    const clearance = named(name, 'clearance', catalogue.clearances, catalogue);
    return clearance ? [{ stated: { name, granted: null, expires: null }, clearance }] : [];
  });
}

/** Everybody's names resolved, in the roster's order. */
export const profilesOf = (people: readonly Person[], catalogue: Catalogue): Profile[] =>
  people.map((person) => profileOf(person, catalogue));

/** The skill ids that a name means, each with its broader skills: "PostgreSQL" is SQL databases too. */
export function skillIdsOf(name: string, catalogue: Catalogue): ReadonlySet<string> {
  let lookUp = lookUps.get(catalogue);
  if (!lookUp) {
    lookUp = remember((words) => lookUpSkill(words, catalogue));
    lookUps.set(catalogue, lookUp);
  }
  return lookUp(name);
}

const lookUps = new WeakMap<Catalogue, (words: string) => ReadonlySet<string>>();

function lookUpSkill(name: string, catalogue: Catalogue): ReadonlySet<string> {
  const direct = catalogue.skills.has(name)
    ? [name]
    : catalogue.names
        .lookUp(name)
        .filter(({ family }) => family === 'skill')
        .map(({ id }) => id);
  return broaderToo(direct, catalogue);
}

function skillsOf(person: Person, catalogue: Catalogue): HeldSkill[] {
  const listed = person.skills.map(({ name, level, years }) => {
    const details = [level, years === null ? null : yearsInWords(years)].filter((detail) => detail !== null);
    const words = details.length > 0 ? `${name} (${details.join(', ')})` : name;
    return { ids: skillIdsOf(name, catalogue), name, years, words };
  });
  const fromProjects = person.projects.flatMap((project) =>
    project.skills.map((name) => {
      const words = `${name} in the project for ${project.client}`;
      return { ids: skillIdsOf(name, catalogue), name, years: null, words };
    }),
  );
  return [...listed, ...fromProjects, ...spokenBy(person, catalogue)];
}

// "Spanish (B1)", "basic Dutch": no more than some words
const SOME_WORDS = /\b(?:A1|A2|B1|basic|beginner|elementary|limited|rudimentary)\b/i;
// "French (native)", "German – C1", "fluent Polish"
const HOW_WELL =
  /\s*[(:,–—-].*$|\b(?:native|fluent|full|professional|working|bilingual|business|proficien\w+|mother tongue|[BC][12])\b/gi;

/** The languages that a person speaks well enough to work in; one without a level counts. */
function spokenBy({ languages }: Person, catalogue: Catalogue): HeldSkill[] {
  return languages
    .filter((spoken) => !SOME_WORDS.test(spoken))
    .map((spoken) => {
      const name = spoken.replace(HOW_WELL, '').trim();
      return { ids: skillIdsOf(name, catalogue), name, years: null, words: `speaks ${spoken}` };
    });
}

/** The one entry of a family that has this id or name, or null where there is none or more than one. */
export function named<T>(
  words: string,
  family: EntryFamily,
  entries: ReadonlyMap<string, T>,
  catalogue: Catalogue,
): T | null {
  const direct = entries.get(words.trim());
  if (direct) return direct;
  const hits = catalogue.names.lookUp(words).filter((entry) => entry.family === family);
  return hits.length === 1 ? (entries.get(hits[0]?.id ?? '') ?? null) : null;
}

/** The degree that is written: "bachelor", "BSc Computer Science (Hons)", "Masters of Arts". */
function degreeOf(written: string, catalogue: Catalogue): Degree | null {
  const words = written.trim().split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const found = named(words.slice(0, count).join(' '), 'degree', catalogue.degrees, catalogue);
    if (found) return found;
  }
  // Ids are the roster's own words for the levels (contract/roster.schema.json): high-school, associate, bachelor …
  const folded = words.join('-').toLowerCase();
  return [...catalogue.degrees.values()].find(({ id }) => folded.startsWith(id)) ?? null;
}
