import { useQueryClient } from '@tanstack/react-query';
import type { Match, ProgressState } from '../../../domain/index.ts';
import { lookUpIn } from '../answers/look-up.ts';
import { type ActionName, type StepRequest, useTakeStep, useUndoStep } from './api/progress.ts';
import { differenceWords } from './difference-words.ts';
import { notice, noticeProblem } from './notice.tsx';
import { STATE_WORDS } from './plan-words.ts';

/** Takes and undoes steps of an action, and says what each changed. */
export function useSteps(bidId: string, action: ActionName & { name: string }) {
  const takeStep = useTakeStep(bidId);
  const undoStep = useUndoStep(bidId);
  const queries = useQueryClient();
  const matchNow = () => queries.getQueryData<Match>(['match', bidId]);
  const say = (words: string, before: Match | undefined, back?: () => void) => {
    const after = matchNow();
    const changes =
      before && after ? differenceWords(before, after, (id) => lookUpIn(after).person(id).name) : [];
    notice([words, ...changes].join(' '), back);
  };
  const { person, credential, name } = action;
  // By promises: where the action leaves the plan, its card is gone before what it changed is known.
  const undo = () => {
    const before = matchNow();
    undoStep
      .mutateAsync({ person, credential })
      .then(({ state }) => say(`${name} is ${STATE_WORDS[state].toLowerCase()} again.`, before))
      .catch(noticeProblem);
  };
  const take = (state: ProgressState, earned: Partial<StepRequest> = {}) => {
    const before = matchNow();
    takeStep
      .mutateAsync({ person, credential, state, ...earned })
      .then(() => say(stepWords(name, state), before, undo))
      .catch(noticeProblem);
  };
  return { take, undo, isBusy: takeStep.isPending || undoStep.isPending };
}

function stepWords(name: string, state: ProgressState): string {
  if (state === 'earned') return `${name} is earned and among the holdings now.`;
  if (state === 'dropped') return `${name} is dropped; the plan does without it.`;
  return `${name}: ${STATE_WORDS[state].toLowerCase()}.`;
}
