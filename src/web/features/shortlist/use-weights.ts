import { useState } from 'react';
import { SCORE_PARTS, type ScoreWeights } from '../../../domain/index.ts';
import { useQueryWord } from '../../components/router/location.ts';
import { type ShortlistAnswer, useShortlist } from '../answers/api/get-shortlist.ts';
import { useBidSettings, useKeepSettings } from '../team/api/bid-settings.ts';
import { useUsualWeights } from './api/usual-weights.ts';
import { readWeights, type WeightChange, weightWords } from './weights.ts';

/** The weights that the sliders show, and what can be done with them. */
export interface WeightControls {
  /** Where neither bid nor address says anything. */
  usual: ScoreWeights;
  /** What is kept for the bid. */
  saved: ScoreWeights;
  wanted: ScoreWeights;
  /** While a slider is dragged; the address follows when it is let go. */
  drag: (change: WeightChange) => void;
  letGo: (change: WeightChange) => void;
  clear: () => void;
  keep: (weights: ScoreWeights) => void;
  isKeeping: boolean;
  error: Error | null;
}

/** The weights of a bid: the usual ones, those kept for it, and those of the address; null until they are known. */
export function useWeights(bidId: string): WeightControls | null {
  const usual = useUsualWeights().data;
  const settings = useBidSettings(bidId).data;
  const keeping = useKeepSettings(bidId);
  const [words, setWords] = useQueryWord('weights');
  const [dragged, setDragged] = useState<WeightChange | null>(null);
  if (usual === undefined || settings === undefined) return null;
  const saved = merged(usual, settings.weights);
  const wanted = merged(saved, { ...readWeights(words), ...dragged });
  const clear = () => {
    setDragged(null);
    setWords('');
  };
  return {
    usual,
    saved,
    wanted,
    drag: (change) => setDragged({ ...dragged, ...change }),
    letGo(change) {
      setDragged(null);
      setWords(weightWords(merged(wanted, change), saved));
    },
    clear,
    keep(weights) {
      keeping.mutate({ ...settings, weights: differing(weights, usual) }, { onSuccess: clear });
    },
    isKeeping: keeping.isPending,
    error: keeping.error,
  };
}

const merged = (
  weights: ScoreWeights,
  change: Readonly<Record<string, number | undefined>>,
): ScoreWeights => ({
  ...weights,
  ...Object.fromEntries(Object.entries(change).filter(([, weight]) => weight !== undefined)),
});

const differing = (weights: ScoreWeights, usual: ScoreWeights): WeightChange =>
  Object.fromEntries(
    SCORE_PARTS.filter((part) => weights[part] !== usual[part]).map((part) => [part, weights[part]]),
  );

/**
 * Rows that say how far every part is reached. What weighs nothing in the saved answer is not in it; where it is wanted
 * now, the service is asked once.
 */
export function useWeighableRows(
  bidId: string,
  match: ShortlistAnswer,
  weights: WeightControls | null,
): ShortlistAnswer['shortlist'] {
  const unknown = SCORE_PARTS.filter((part) => weights?.saved[part] === 0);
  const isNeeded = unknown.some((part) => (weights?.wanted[part] ?? 0) > 0);
  const question = isNeeded ? `weights=${unknown.map((part) => `${part}:1`).join(';')}` : '';
  const asked = useShortlist(bidId, isNeeded, question);
  return isNeeded ? (asked.data?.shortlist ?? match.shortlist) : match.shortlist;
}
