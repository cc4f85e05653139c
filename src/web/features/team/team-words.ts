import type { Team } from '../../../domain/index.ts';

interface TeamWords {
  title: string;
  text: string;
  isGood: boolean;
}

/** What the solver found, in words. */
export const TEAM_WORDS: Readonly<Record<Team['status'], TeamWords>> = {
  optimal: {
    title: 'This team covers everything mandatory',
    text: 'No cheaper team does: that is proven, not guessed.',
    isGood: true,
  },
  'within-gap': {
    title: 'This team covers everything mandatory',
    text: 'The time for looking ran out before it was proven the cheapest; another one may cost a little less.',
    isGood: true,
  },
  infeasible: {
    title: 'No team of this roster covers everything mandatory',
    text: 'This is the best that there is. What is left open is listed below; the plan says what can close it before kickoff.',
    isGood: false,
  },
  empty: {
    title: 'There is nobody to choose',
    text: 'The documents demand nothing of people, or nobody on the roster meets any of it.',
    isGood: false,
  },
};

/** How far the cost is proven: "proven the lowest (HiGHS 1.15.1)"; null without a proof. */
export function proofWords({ proof, status }: Team): string | null {
  if (proof === undefined) return null;
  if (status === 'within-gap') {
    const gap =
      proof.objective === 0 ? 0 : Math.abs(proof.objective - proof.bound) / Math.abs(proof.objective);
    return `at most ${(100 * gap).toFixed(1)} % above the lowest possible (${proof.solver})`;
  }
  return `proven the best by ${proof.solver}`;
}
