/** Operations that tests of their own ask, by tag; of this story's tags those below. */
export const ASKED_ELSEWHERE =
  'settings progress amendments insight webhooks samples accounts access audit operation'.split(' ');
/** Asked by personal-data, plan-decisions and own-record tests. A stream has no answer to check. */
export const NOT_OF_THIS_STORY =
  'deleteBid watchBid addPerson changePerson erasePerson listUses listConsents exportPerson recordConsent getOwnRecord confirmOwnRecord sayConsent listOwnEntries addOwnCredential putOwnEntry listEarlierReadings readAgainForEntry';
