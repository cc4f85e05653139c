import type { TeamQuestion } from './what-if.ts';

/** Who must and who must not be in the team. */
type Locks = Pick<TeamQuestion, 'lockedIn' | 'lockedOut'>;

/** The locks without any on this person. */
export function withoutPerson({ lockedIn, lockedOut }: Locks, person: string): Locks {
  return {
    lockedIn: lockedIn.filter((lock) => lock.person !== person),
    lockedOut: lockedOut.filter((one) => one !== person),
  };
}

/** The locks with this person in the team, in the role where one is said. */
export function withLock(locks: Locks, person: string, role: string | null): Locks {
  const { lockedIn, lockedOut } = withoutPerson(locks, person);
  return { lockedIn: [...lockedIn, { person, role }], lockedOut };
}
