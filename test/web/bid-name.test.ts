import { describe, expect, it } from 'vitest';
import { bidNameOf } from '../../src/web/features/bids/bid-name.ts';

describe('the name of a bid by its files', () => {
  const CASES: readonly [name: string, paths: readonly string[]][] = [
    ['RFP 27-008 final', ['RFP_27-008 final.pdf', 'annex.pdf']],
    ['Harbour 2027', ['Harbour_2027/rfp.pdf', 'Harbour_2027/annex/rates.xlsx']],
    ['rfp', ['one/rfp.pdf', 'two/rfp.pdf']],
    ['v1.2', ['v1.2/rfp.pdf']],
    ['New bid', []],
  ];
  it.each(CASES)('"%s"', (name, paths) => {
    expect(bidNameOf(paths)).toBe(name);
  });
});
