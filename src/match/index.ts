/** Room: who meets what, each requirement judged on the day it is due. Pure. */
export { freeFrom, leastFree, type Period, whyNotFree } from './availability.ts';
export { bidDates } from './bid-dates.ts';
export { compareExtractions, type ExtractionChange } from './compare-extractions.ts';
export { compareShortlists, type ShortlistMove } from './compare-shortlists.ts';
export { coverage, foldRole, neededFor, roleOf, sameRole } from './coverage.ts';
export { acceptsBadges, impliedBy, isBadge, isSuccessor, sharesSubject } from './credential-fit.ts';
export { addDays, type BidDates, type DueDay, daysBetween, dueDay, latest } from './days.ts';
export { isForEverybody } from './for-everybody.ts';
export { isAskedOfTeam, isOnPeople, type Judgement, judge } from './judge.ts';
export { clearanceStatus } from './judge-clearance.ts';
export { showsSkill } from './judge-skill.ts';
export { type Profile, profilesOf } from './profile.ts';
export { DEFAULT_WEIGHTS } from './score.ts';
export {
  byMerit,
  type CanClose,
  type Place,
  placesOf,
  type ShortlistOptions,
  shortlist,
} from './shortlist.ts';
export { shareOf } from './similar-words.ts';
export { addMonths, isHeld, isHeldOn } from './validity.ts';
export { optionNames } from './verdict.ts';
