import type { CatalogueParts, Fault, Located } from './catalogue-parts.ts';
import { FAMILY_KEYS, type FamilyKey } from './families.ts';

type Reference = readonly [field: string, ids: readonly string[], family: FamilyKey];

/** Faults for every id that an entry points to and that is not there, or is the entry itself. */
export function checkReferences(parts: CatalogueParts): Fault[] {
  const known = new Map(
    FAMILY_KEYS.map((family) => [family, new Set(parts[family].map(({ entry }) => entry.id))]),
  );
  const exists = (family: FamilyKey, id: string) => known.get(family)?.has(id) ?? false;
  const check = <T extends { id: string }>(
    entries: readonly Located<T>[],
    references: (entry: T) => Reference[],
  ) =>
    entries.flatMap(({ file, entry }) =>
      references(entry).flatMap(([field, ids, family]) =>
        ids
          .filter((id) => id === entry.id || !exists(family, id))
          .map((id) => ({ file, id: entry.id, problem: problemOf(field, id, id === entry.id, family) })),
      ),
    );
  return [
    ...check(parts.credentials, (entry) => [
      ['implies', entry.implies, 'credentials'],
      ['replacedBy', entry.replacedBy, 'credentials'],
      ['prerequisites', entry.prerequisites, 'credentials'],
      ['prerequisitesAny', entry.prerequisitesAny, 'credentials'],
    ]),
    ...check(parts.companyCredentials, (entry) => [
      ['implies', entry.implies, 'companyCredentials'],
      ['replacedBy', entry.replacedBy, 'companyCredentials'],
    ]),
    ...check(parts.classes, (entry) => [
      ['members', entry.members, 'credentials'],
      ['membersActive', entry.membersActive, 'credentials'],
      ['satisfiedByClasses', entry.satisfiedByClasses, 'classes'],
    ]),
    ...activeStrangers(parts),
    ...check(parts.clearances, (entry) => [['implies', entry.implies, 'clearances']]),
    ...check(parts.skills, (entry) => [['broader', entry.broader, 'skills']]),
    ...check(parts.stacks, (entry) =>
      entry.steps.flatMap((step, place): Reference[] => [
        [`steps.${place}.anyOf`, step.anyOf, 'credentials'],
        [`steps.${place}.substitutes`, step.substitutes, 'credentials'],
      ]),
    ),
  ];
}

/** Members that can still be earned and are no members. */
const activeStrangers = ({ classes }: CatalogueParts): Fault[] =>
  classes.flatMap(({ file, entry: { id, members, membersActive } }) =>
    membersActive
      .filter((member) => !members.includes(member))
      .map((member) => ({
        file,
        id,
        problem: `membersActive has "${member}", which is not among members: add it there too`,
      })),
  );

const problemOf = (field: string, id: string, isItself: boolean, family: FamilyKey) =>
  isItself
    ? `${field} names the entry itself: remove it`
    : `${field} names "${id}", which is not in ${family}: correct the id or add the entry`;
