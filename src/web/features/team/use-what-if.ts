import { useQueryWords } from '../../components/router/query-words.ts';
import { useBid } from '../bids/api/get-bid.ts';
import { useBidSettings } from './api/bid-settings.ts';
import {
  askedQuestion,
  questionWords,
  savedQuestion,
  type TeamQuestion,
  WHAT_IF_NAMES,
  whatIfFor,
} from './what-if.ts';

/** The what-if of the address: what it asks, and how to ask something else. */
export interface WhatIfControls {
  saved: TeamQuestion;
  asked: TeamQuestion;
  /** For the API; '': nothing differs from what is saved. */
  question: string;
  change: (wanted: Partial<TeamQuestion>) => void;
  clear: () => void;
}

/** The what-if of a bid; null until the bid and its settings are known. */
export function useWhatIf(bidId: string): WhatIfControls | null {
  const bid = useBid(bidId).data;
  const settings = useBidSettings(bidId).data;
  const [whatIf, setWords] = useQueryWords(WHAT_IF_NAMES);
  if (bid === undefined || settings === undefined) return null;
  const saved = savedQuestion(bid, settings);
  return {
    saved,
    asked: askedQuestion(saved, whatIf),
    question: questionWords(whatIf),
    change: (wanted) => setWords(whatIfFor(wanted, saved)),
    clear: () => setWords(Object.fromEntries(WHAT_IF_NAMES.map((name) => [name, null]))),
  };
}
