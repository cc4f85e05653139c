import type { Stage } from '../observe/index.ts';
import type { House } from './house.ts';

type Observed = Pick<House, 'metrics' | 'tracer'>;

/** Notes that a stage has just ended, which began so many milliseconds ago. */
export function noteStage({ metrics, tracer }: Observed, stage: Stage, ms: number): void {
  metrics.stageEnded(stage, ms / 1000);
  const now = Date.now();
  tracer.past({ name: stage }, now - ms, now);
}

/** Does the work as one stage. */
export async function timed<T>(house: Observed, stage: Stage, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    noteStage(house, stage, performance.now() - began);
  }
}

/** What a reading process calls its stages, and what the figures call them. */
const STAGE_OF: Readonly<Record<string, Stage>> = { parsing: 'parse', ocr: 'ocr', extracting: 'extract' };

/** Follows a reading process from stage to stage by what it tells of itself. */
export interface StageClock {
  reached(told: string): void;
  end(): void;
}

/** Begins with the start of the process. */
export function startStageClock(house: Observed): StageClock {
  let stage: Stage = 'start';
  let began = performance.now();
  const next = (to: Stage) => {
    noteStage(house, stage, performance.now() - began);
    stage = to;
    began = performance.now();
  };
  return {
    reached(told) {
      const to = STAGE_OF[told] ?? stage;
      if (to !== stage) next(to);
    },
    end: () => next('start'),
  };
}
