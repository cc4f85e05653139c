import type { Catalogue, CompanyCredential } from '../catalogue/index.ts';
import type { CompanyProfile, Holding, Option, Requirement } from '../domain/index.ts';
import { type BidDates, dueDay } from './days.ts';
import { named } from './profile.ts';
import { reachable } from './reachable.ts';
import { sameWords } from './similar-words.ts';
import { type JudgedOn, untilDay } from './validity.ts';
import { best, holdsNone, type Verdict } from './verdict.ts';

/** What the company holds against one requirement on it, on the day it is due. */
export function judgeCompany(
  requirement: Requirement,
  company: CompanyProfile,
  dates: BidDates,
  catalogue: Catalogue,
): Verdict {
  const on = { asOf: dates.asOf, due: dueDay(requirement.due, dates) };
  const verdicts = company.holdings.flatMap((holding) =>
    requirement.anyOf.flatMap((option) => judgeHolding(holding, option, on, catalogue) ?? []),
  );
  const nothing = `${company.name} ${holdsNone(requirement)}`;
  return best(verdicts) ?? { status: 'missing', why: nothing, holding: null };
}

function judgeHolding(holding: Holding, option: Option, on: JudgedOn, catalogue: Catalogue): Verdict | null {
  const all = catalogue.companyCredentials;
  const held = named(holding.credential, 'company-credential', all, catalogue);
  const asked = all.get(option.id ?? '');
  const fit = held && asked ? fitOf(held, asked, catalogue) : sameName(holding, held, option);
  if (fit === null) return null;
  const title = [held?.name ?? holding.credential, holding.number].filter((part) => part !== null).join(' ');
  if (holding.status === 'in-progress')
    return { status: 'missing', why: `${title}, in progress, not held yet`, holding };
  const { status, words } = validityOf(holding, on);
  const needed = words.includes(on.due.words) ? '' : `; needed at ${on.due.words}`;
  return { status, why: `${title}, ${words}${fit}${needed}`, holding };
}

/** Words for how one company credential satisfies another ("; above AWS Partner – Select Tier"), or null. */
function fitOf(
  held: CompanyCredential,
  asked: CompanyCredential,
  { companyCredentials }: Catalogue,
): string | null {
  if (held.id === asked.id) return '';
  const implied = reachable(held.implies, (id) => companyCredentials.get(id)?.implies);
  if (implied.has(asked.id)) return `; above ${asked.name}`;
  return asked.replacedBy.includes(held.id) ? `; the successor of ${asked.name}` : null;
}

const sameName = (
  { credential }: Holding,
  held: CompanyCredential | null,
  { name }: Option,
): string | null =>
  sameWords(credential, name) || (held !== null && sameWords(held.name, name)) ? '' : null;

function validityOf({ issued, expires }: Holding, on: JudgedOn): Pick<Verdict, 'status'> & { words: string } {
  if (issued !== null && issued > on.due.day) return { status: 'missing', words: `issued only on ${issued}` };
  if (expires === null) return { status: 'met', words: 'no expiry date in the profile' };
  return untilDay(expires, on);
}
