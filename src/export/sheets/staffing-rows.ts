import type { Holding, ShortlistRow } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import type { LookUp } from '../look-up.ts';
import type { StaffingRow } from './staffing.ts';

interface Seat {
  person: string;
  role: string | null;
  status: StaffingRow['status'];
}

/** Everybody on the shortlist: the proposed team by role, who else could take the roles, then all others by rank. */
export function staffingRows(bid: BidExport, lookUp: LookUp): StaffingRow[] {
  const places = new Map(bid.match.shortlist.map(({ person }, place) => [person.id, place + 1]));
  const seats = seatsOf(bid).toSorted((a, b) => roleOrder(a, bid) - roleOrder(b, bid));
  return seats.flatMap(({ person, role, status }) => {
    const ranked = lookUp.ranked(person);
    if (ranked === undefined) return [];
    const number = bid.roles.findIndex(({ name }) => name === role);
    const row = {
      role: bid.roles[number] ?? (role === null ? null : { name: role, quantity: null, keyPersonnel: false }),
      roleId: number < 0 ? null : `R${number + 1}`,
      rank: places.get(person) ?? 0,
      status,
      ranked,
      person: lookUp.person(person),
      actions: bid.match.plan.filter((action) => action.person === person),
      bid,
      lookUp,
    };
    return holdingsOf(ranked, lookUp).map((holding) => ({ ...row, holding }));
  });
}

function seatsOf({ match: { team, shortlist } }: BidExport): Seat[] {
  const proposed = team.members.map(({ person, role }): Seat => ({ person, role, status: 'proposed' }));
  const alternates = team.bench.flatMap(({ role, people }) =>
    people.map(({ person }): Seat => ({ person, role, status: 'alternate' })),
  );
  const seated = new Set([...proposed, ...alternates].map(({ person }) => person));
  const others = shortlist
    .filter(({ person }) => !seated.has(person.id))
    .map(({ person }): Seat => ({ person: person.id, role: null, status: 'candidate' }));
  return [...proposed, ...alternates, ...others];
}

/** Roles in the documents' order, the proposed person first; who has no role comes last. Sorting keeps the rest. */
function roleOrder({ role, status }: Seat, { roles }: BidExport): number {
  if (status === 'candidate') return Number.MAX_SAFE_INTEGER;
  const number = roles.findIndex(({ name }) => name === role);
  return 2 * (number < 0 ? roles.length : number) + (status === 'proposed' ? 0 : 1);
}

/** The credentials that this bid asks for; one empty row for a person who has none of them. */
function holdingsOf({ person, cells }: ShortlistRow, lookUp: LookUp): (Holding | null)[] {
  const asked = new Set(cells.flatMap(({ holding }) => (holding ? [holdingKey(holding)] : [])));
  const held = (lookUp.person(person.id)?.holdings ?? []).filter((one) => asked.has(holdingKey(one)));
  return held.length > 0 ? held : [null];
}

const holdingKey = ({ credential, number, issued }: Holding): string =>
  JSON.stringify([credential, number, issued]);
