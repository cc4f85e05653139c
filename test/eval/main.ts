import { parseArgs } from 'node:util';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { findCases } from './find-cases.ts';
import { belowFloor } from './floor.ts';
import { asDocumentLines, asErrorList, asMarkdown, asText } from './print.ts';
import { scoreCases } from './score-cases.ts';

const USAGE = `usage: npm run eval -- DOCUMENTS [GROUND_TRUTH] [--list] [--docs] [--json] [--markdown] [--out DIR]
  DOCUMENTS      folder of documents; or of folders that hold expected.json and the document that it names
  GROUND_TRUTH   folder with <document's file name>.json for each document to score
  --list         print what was missed, wrong, or a trap
  --docs         print a line for each document
  --json         print the figures as JSON; --markdown as the README's table
  --out DIR      write what was read from each document as <name>.json
  --floor LIST   fail where an F1 is lower: --floor credential=0.85,skill=0.6`;

const OPTIONS = {
  list: { type: 'boolean', default: false },
  docs: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  out: { type: 'string' },
  floor: { type: 'string', default: '' },
} as const;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

const { positionals, values } = readArguments();
const [folder, truthFolder = null, ...rest] = positionals;
if (!folder || rest.length > 0) fail('Give a folder of documents, and at most one of ground truth.');
const { documents, score } = await scoreCases(
  findCases(folder, truthFolder),
  loadCatalogue(),
  values.out ?? null,
);
if (values.list) console.log(asErrorList(documents));
if (values.docs) console.log(asDocumentLines(documents));
if (values.json) console.log(JSON.stringify(score, null, 1));
else console.log(values.markdown ? asMarkdown(score) : asText(score));
const low = belowFloor(score, values.floor);
for (const line of low) console.error(line);
process.exitCode = score.missing.length > 0 || low.length > 0 ? 1 : 0;
