import { type Catalogue, type NameHit, tokenise } from '../catalogue/index.ts';
import { reachable } from './reachable.ts';
import { remember } from './remember.ts';
import { stems } from './similar-words.ts';

/** What a phrase of several words is made of: "building machine learning systems in Python". */
export interface SkillParts {
  /**
   * The skills that it names, in its order: machine learning, Python. Each as catalogue ids that say the same here:
   * "machine learning systems" is a name of machine learning engineering, and machine learning with a word that adds nothing.
   */
  skills: readonly (readonly string[])[];
  /** Stems of the words that are no skill's name and still say something; empty for "building … systems in". */
  rest: readonly string[];
}

/**
 * Words that say that something was made or run, and not what: with a skill beside them they add nothing. Without one
 * they are never asked for here: "systems engineering" keeps both of its words.
 */
const DOING_WORDS = stems(
  'building build developing development designing design implementing implementation deploying deployment operating ' +
    'creating writing maintaining supporting programming coding engineering managing configuring administering ' +
    'system systems solution solutions application applications product products project projects platform platforms ' +
    'tool tools technology technologies environment environments production enterprise large scale modern complex based',
);

const partsOf = new WeakMap<Catalogue, (words: string) => SkillParts>();

/** The skills that a phrase names, longest names first, and what else it says. */
export function skillPartsOf(words: string, catalogue: Catalogue): SkillParts {
  let split = partsOf.get(catalogue);
  if (!split) {
    split = remember((phrase) => splitPhrase(phrase, catalogue));
    partsOf.set(catalogue, split);
  }
  return split(words);
}

function splitPhrase(phrase: string, catalogue: Catalogue): SkillParts {
  const tokens = tokenise(phrase);
  const hits = catalogue.names
    .find(tokens)
    .filter(({ entry, name }) => entry.family === 'skill' && name.class === 'safe')
    .sort((one, other) => lengthOf(other) - lengthOf(one) || one.first - other.first);
  const kept: NameHit[] = [];
  for (const hit of hits) if (!kept.some((longer) => overlap(hit, longer))) kept.push(hit);
  const others = tokens.filter(
    (_, place) => !kept.some(({ first, last }) => first <= place && place <= last),
  );
  return {
    skills: kept
      .sort((one, other) => one.first - other.first)
      .map((longest) => idsOf(hits.filter((hit) => isWithin(hit, longest) && saysTheSame(hit, longest)))),
    rest: tellingStems(others.map(({ key }) => key).join(' ')),
  };
}

const lengthOf = ({ first, last }: NameHit): number => last - first;
const overlap = (one: NameHit, other: NameHit): boolean => one.first <= other.last && other.first <= one.last;
const isWithin = (inner: NameHit, outer: NameHit): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;
const idsOf = (hits: readonly NameHit[]): string[] => [...new Set(hits.map(({ entry }) => entry.id))];

const saysTheSame = (one: NameHit, other: NameHit): boolean =>
  tellingStems(one.name.text).join(' ') === tellingStems(other.name.text).join(' ');

const tellingStems = (words: string): string[] => [...stems(words)].filter((stem) => !DOING_WORDS.has(stem));

/** These skills and every broader one: who has PostgreSQL has SQL databases too. */
export const broaderToo = (skills: Iterable<string>, catalogue: Catalogue): ReadonlySet<string> =>
  reachable(skills, (id) => catalogue.skills.get(id)?.broader);
