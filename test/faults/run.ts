import { setTimeout as delay } from 'node:timers/promises';
import { isFinished } from '../../src/service/index.ts';
import { openDatabase } from '../../src/store/index.ts';
import { type Door, type PatientClient, patientClient } from './client.ts';
import type { Upload } from './documents.ts';
import { breakOff, uploadSlowly } from './odd-uploads.ts';
import { oneOf, seeded } from './random.ts';
import { KINDS, type Kind, type Stage } from './stage.ts';

/** What became of a bid, without what may differ between two runs. */
export interface BidResult {
  /** Documents by the place where they were found, with status and the code of what was wrong. */
  documents: Record<string, string>;
  requirements: string;
}

/** What a run gave. */
export interface RunResult {
  bids: BidResult[];
  kills: Record<Kind, number>;
  /** Requests that the client had to repeat. */
  repeated: number;
  /** Ids that the service said were accepted, and that it does not have at the end. */
  missing: string[];
  /** Documents of which there are two, and readings, messages or jobs beyond what there should be. */
  twice: string[];
  /** Accepted and still not finished when the time was up. */
  unfinished: string[];
  seconds: number;
}

/** How a run goes. */
export interface RunOptions {
  /** How many processes are killed; 0 for a quiet run. */
  kills: number;
  seed: number;
  /** Bids that are filled at the same time. */
  atOnce?: number;
  /** Longest time, after the last upload and the last kill, in which no document is finished; milliseconds. */
  patienceMs?: number;
}

const LOOK_EVERY_MS = 500;
const LEAST_PAUSE_MS = 400;
const PAUSE_MS = 2_500;
const PATIENCE_MS = 600_000;

/** Uploads everything while things die, waits until all is read, and says what there is then. */
export async function runFaults(
  stage: Stage,
  uploads: readonly Upload[],
  options: RunOptions,
): Promise<RunResult> {
  const started = performance.now();
  await stage.open();
  const client = patientClient(() => stage.door());
  const [bids, kills] = await Promise.all([
    fillBids(stage, client, uploads, options),
    killAtRandom(stage, options),
  ]);
  const ids = bids.map(({ id }) => id);
  await untilFinished(client, ids, options.patienceMs ?? PATIENCE_MS);
  const results = await Promise.all(ids.map((id) => resultOf(client, id)));
  const there = new Set(results.flatMap((one) => one.ids));
  return {
    bids: results.map(({ result }) => result),
    kills,
    repeated: client.repeated(),
    missing: bids.flatMap(({ accepted }) => accepted.filter((id) => !there.has(id))),
    twice: [...results.flatMap((one) => one.twice), ...(await leftovers(stage))],
    unfinished: results.flatMap((one) => one.unfinished),
    seconds: Math.round((performance.now() - started) / 1000),
  };
}

interface FilledBid {
  id: string;
  accepted: string[];
}

/** Bids side by side, the files of each one after the other, so that their order is the same in every run. */
async function fillBids(
  stage: Stage,
  client: PatientClient,
  uploads: readonly Upload[],
  { atOnce = 4, kills, seed }: RunOptions,
): Promise<FilledBid[]> {
  const count = Math.max(...uploads.map(({ bid }) => bid)) + 1;
  const bids: FilledBid[] = [];
  let next = 0;
  const fill = async () => {
    for (let bid = next++; bid < count; bid = next++) {
      const id = await client.makeBid(`Bid ${bid}`);
      const accepted: string[] = [];
      const random = seeded(seed + bid);
      for (const file of uploads.filter((one) => one.bid === bid)) {
        if (kills > 0) await uploadOddly(stage.door(), id, file, random());
        accepted.push(...(await client.upload(id, file)));
      }
      bids[bid] = { id, accepted };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fill));
  return bids;
}

/** Before one upload in five somebody hangs up in the middle or at the end of the same, before one in ten it comes slowly. */
async function uploadOddly(door: Door | null, bidId: string, file: Upload, chance: number): Promise<void> {
  if (chance < 0.1) await breakOff(door, bidId, file, 0.6);
  else if (chance < 0.2) await breakOff(door, bidId, file, 1);
  else if (chance < 0.3) await uploadSlowly(door, bidId, file);
}

async function killAtRandom(stage: Stage, { kills, seed }: RunOptions): Promise<Record<Kind, number>> {
  const random = seeded(seed);
  const count = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (let done = 0; done < kills; ) {
    await delay(LEAST_PAUSE_MS + random() * PAUSE_MS);
    // A service that never gets up again shows nothing: mostly it is left to, sometimes not.
    if (stage.door() === null && random() < 0.9) continue;
    const kind = oneOf(random, stage.kinds);
    if (!(await stage.kill(kind, random))) continue;
    count[kind] += 1;
    done += 1;
  }
  return count;
}

/** Waits as long as more and more documents are finished: how fast that goes is the machine's affair. */
async function untilFinished(
  client: PatientClient,
  ids: readonly string[],
  patienceMs: number,
): Promise<void> {
  let last = { open: Number.POSITIVE_INFINITY, at: performance.now() };
  for (;;) {
    let open = 0;
    for (const id of ids) open += (await client.documents(id)).filter((one) => !isFinished(one)).length;
    if (open === 0) return;
    // A container that was unpacked makes more of them.
    if (open !== last.open) last = { open, at: performance.now() };
    if (performance.now() - last.at > patienceMs) return;
    await delay(LOOK_EVERY_MS);
  }
}

async function resultOf(client: PatientClient, id: string) {
  const documents = await client.documents(id);
  const placeOf = ({ path, name }: (typeof documents)[number]) => path ?? name;
  const twice = documents.filter((one) =>
    documents.some((other) => other !== one && placeOf(other) === placeOf(one)),
  );
  let requirements = JSON.stringify(await client.requirements(id));
  for (const document of documents) requirements = requirements.replaceAll(document.id, placeOf(document));
  const told = documents.map((one) => [placeOf(one), `${one.status} ${one.issue?.code ?? ''}`] as const);
  return {
    ids: documents.map((one) => one.id),
    twice: twice.map(placeOf),
    unfinished: documents.filter((one) => !isFinished(one)).map((one) => `${placeOf(one)}: ${one.status}`),
    result: { documents: Object.fromEntries(told), requirements: requirements.replaceAll(id, 'BID') },
  };
}

/** What is there beyond one result for each file: messages that were never sent, readings of nobody, halves of uploads. */
async function leftovers(stage: Stage): Promise<string[]> {
  const db = openDatabase(await stage.databaseUrl());
  try {
    const unsent = await db.selectFrom('outbox').select('payload').where('sentAt', 'is', null).execute();
    const readings = await db.selectFrom('readings').select('sha256').execute();
    const done = await db.selectFrom('documents').select('sha256').where('status', '=', 'done').execute();
    const files = new Set(done.map(({ sha256 }) => sha256));
    const extra = readings.length - files.size;
    return [
      ...unsent.map(({ payload }) => `unsent message for ${payload.documentId}`),
      ...(extra === 0 ? [] : [`${readings.length} readings of ${files.size} files`]),
      ...(await stage.incoming()).map((name) => `half an upload: ${name}`),
    ];
  } finally {
    await db.destroy();
  }
}

/** The places where two runs differ, bid by bid. */
export function differences(quiet: readonly BidResult[], faulty: readonly BidResult[]): string[] {
  return quiet.flatMap((one, number) => {
    const other = faulty[number];
    if (other === undefined) return [`bid ${number} is not there`];
    const places = new Set([...Object.keys(one.documents), ...Object.keys(other.documents)]);
    const documents = [...places]
      .filter((place) => one.documents[place] !== other.documents[place])
      .map((place) => `${place}: ${one.documents[place]} became ${other.documents[place]}`);
    return one.requirements === other.requirements
      ? documents
      : [
          ...documents,
          `requirements of bid ${number}: ${firstDifference(one.requirements, other.requirements)}`,
        ];
  });
}

/** What both say where they begin to differ, with some words before it. */
function firstDifference(one: string, other: string): string {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 200);
  return `… ${one.slice(from, at + 300)} … became … ${other.slice(from, at + 300)} …`;
}
