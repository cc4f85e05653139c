import { expect, it } from 'vitest';
import { bidsOfSubject, mailFileName } from '../../src/service/mail-subject.ts';

it.each([
  ['Harbour bridge', null, 'Harbour bridge'],
  ['  Harbour \t bridge ', null, 'Harbour bridge'],
  ['Re: Harbour bridge', null, 'Harbour bridge'],
  ['RE: AW: Fwd: Re[2]: Harbour bridge', null, 'Harbour bridge'],
  ['Request: Harbour bridge', null, 'Request: Harbour bridge'],
  ['[bid:bid_9f2c] Amendment 2', 'bid_9f2c', 'Amendment 2'],
  ['Re: [ BID : bid_9f2c ] Amendment 2', 'bid_9f2c', 'Amendment 2'],
  ['Amendment 2 [bid:bid_9f2c]', 'bid_9f2c', 'Amendment 2'],
  ["[bid:'; DROP TABLE bids] x", null, "[bid:'; DROP TABLE bids] x"],
  ['', null, 'Mail without a subject'],
  ['Re:', null, 'Mail without a subject'],
])('"%s" is for the bid %j or "%s"', (subject, id, name) => {
  expect(bidsOfSubject(subject)).toEqual({ byId: id === null ? null : { id }, byName: { name } });
});

it.each([
  ['Amendment 2', 'Amendment 2.eml'],
  ['[bid:bid_1] Rates/prices', 'Rates prices.eml'],
  ['', 'Mail without a subject.eml'],
])('a mail "%s" becomes "%s"', (subject, name) => {
  expect(mailFileName(subject)).toBe(name);
});
