import type { Catalogue } from '../catalogue/index.ts';
import type { Holding, Person } from '../domain/index.ts';
import { changesOf } from './changes.ts';
import type { FoundHolding, FoundPerson } from './file-reading.ts';
import { createOwnerFinder, type OwnerFinder, SAME } from './find-owner.ts';
import { createHoldingMerger, type HoldingMerger } from './merge-holdings.ts';
import { mergePerson, newPerson } from './merge-person.ts';
import { type Incoming, inFile } from './read-import.ts';
import type { CheckedBadge, Decisions, ImportPlan, Problem, UnsureOwner } from './types.ts';

/** How an import is held against the roster. */
export interface ImportOptions {
  catalogue: Catalogue;
  /** `replace`: who is not in the roster's file leaves; `merge`: everybody else stays. Without a roster's file nobody leaves. */
  mode: 'replace' | 'merge';
  /** Whose files are that name nobody. */
  person?: string;
}

/**
 * Says what files would change on the roster, and nothing else: who is added, changed (field by field), removed, what is
 * unsure, what is wrong. Applying it is taking `people`. The same files a second time change nothing.
 */
export function planImport(
  current: readonly Person[],
  incoming: Incoming,
  decisions: Decisions,
  options: ImportOptions,
): ImportPlan {
  const merger = createHoldingMerger(options.catalogue, decisions);
  const problems = [...incoming.problems];
  const rosterPeople = incoming.people.filter(({ owner }) => owner === null);
  const people = startWith(current, rosterPeople, options.mode);
  for (const found of rosterPeople)
    people.set(found.person.id, mergePerson(people.get(found.person.id), found, merger));
  const owners = new Map<string, UnsureOwner>();
  const finder = createOwnerFinder([...people.values()], decisions);
  for (const found of incoming.people)
    if (found.owner !== null) takeResume(found, people, { decisions, merger, owners, finder });
  const taking = { decisions, options, merger, owners, problems, finder };
  const badges = takeHoldings(incoming.held, people, taking);
  const before = new Map(current.map((person) => [person.id, person]));
  const changed = [...people.values()].flatMap((after) => {
    const was = before.get(after.id);
    const changes = was && was !== after ? changesOf(was, after) : [];
    return changes.length > 0 ? [{ id: after.id, name: after.name, changes }] : [];
  });
  const added = [...people.values()].filter(({ id }) => !before.has(id));
  return {
    added,
    changed,
    removed: current.filter(({ id }) => !people.has(id)).map(({ id, name }) => ({ id, name })),
    unchanged: people.size - added.length - changed.length,
    unsureNames: merger.unsure(),
    unsureOwners: [...owners.values()],
    badges,
    readAs: merger.readAs(),
    unknownColumns: incoming.unknownColumns,
    leftOut: incoming.leftOut,
    problems,
    people: [...people.values()],
  };
}

type People = Map<string, Person>;

/** Who is on the roster before anything is merged: in the order of the file where it replaces the roster. */
function startWith(
  current: readonly Person[],
  roster: readonly FoundPerson[],
  mode: ImportOptions['mode'],
): People {
  const byId = new Map(current.map((person) => [person.id, person]));
  if (mode === 'merge' || roster.length === 0) return byId;
  const kept = roster.flatMap(({ person: { id } }) => byId.get(id) ?? []);
  return new Map(kept.map((person) => [person.id, person]));
}

function takeResume(
  found: FoundPerson,
  people: People,
  { decisions, merger, owners, finder }: Pick<Taking, 'decisions' | 'merger' | 'owners' | 'finder'>,
): void {
  const { owner } = found;
  if (owner === null) return;
  const answer = finder.find(owner);
  // Somebody of the same name may be the same person; a name that is only alike is somebody new.
  const isAsked = 'offers' in answer && answer.offers.some(({ score }) => score >= SAME);
  if (isAsked && decisions.owners.get(owner.key) !== null) {
    askFor(owners, found.place.file, owner, found.person.holdings, answer.offers);
    return;
  }
  const person =
    'id' in answer
      ? mergePerson(people.get(answer.id), found, merger)
      : newPerson(found, (id) => people.has(id), merger);
  people.set(person.id, person);
  finder.add(person);
}

interface Taking {
  decisions: Decisions;
  options: ImportOptions;
  merger: HoldingMerger;
  owners: Map<string, UnsureOwner>;
  problems: Problem[];
  finder: OwnerFinder;
}

function takeHoldings(held: readonly FoundHolding[], people: People, taking: Taking): CheckedBadge[] {
  const { decisions, options, merger, owners, problems, finder } = taking;
  const isSeveral = new Set(held.map(({ place }) => place.file)).size > 1 || people.size > 0;
  return held.flatMap(({ owner, holding, place }) => {
    const answer = finder.find(owner);
    const fallback = options.person !== undefined && people.has(options.person) ? options.person : null;
    const id = 'id' in answer ? answer.id : owner.id === null ? fallback : null;
    const person = id === null ? undefined : people.get(id);
    const isGood = holding.check?.state !== 'tampered' && holding.check?.state !== 'revoked';
    if (person)
      people.set(person.id, isGood ? merger.withHolding(person, holding) : merger.without(person, holding));
    else if (owner.id !== null) {
      const message = `nobody in the roster has the id "${owner.id}"`;
      const problem = { line: place.line, column: place.column, value: owner.id, message };
      problems.push(isSeveral ? inFile(problem, place.file) : problem);
    } else if (isGood && decisions.owners.get(owner.key) !== null)
      askFor(owners, place.file, owner, [holding], 'offers' in answer ? answer.offers : []);
    if (holding.check === null) return [];
    const { credential, check } = holding;
    return [
      {
        file: place.file,
        credential,
        person: person?.id ?? null,
        check,
        taken: isGood && person !== undefined,
      },
    ];
  });
}

function askFor(
  owners: Map<string, UnsureOwner>,
  file: string,
  { key, label }: { key: string; label: string },
  holdings: readonly Holding[],
  offers: UnsureOwner['offers'],
): void {
  const asked = owners.get(key)?.credentials ?? [];
  const credentials = [...asked, ...holdings.map(({ credential }) => credential)];
  owners.set(key, { key, label, file, credentials, offers });
}
