/**
 * The process that reads one document and ends: bytes of a stranger's file are parsed here and nowhere else, so what
 * they break is only this process. Arguments: the file's path, the document's name and its id. Tells the parent by
 * messages.
 */
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { loadCatalogue } from '../src/catalogue/index.ts';
import { extractDocument } from '../src/extract/index.ts';
import { ingest } from '../src/ingest/index.ts';
import type { ReaderMessage } from '../src/service/read-in-child.ts';
import { endWithParent } from './end-with-parent.ts';

const [path = '', name = '', id = ''] = process.argv.slice(2);

function tell(message: ReaderMessage): Promise<void> {
  return new Promise((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );
}

// Where readers take every core, the server still answers at once.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// A reader must not outlive a worker that was killed.
endWithParent();

const result = await ingest({ name, bytes: await readFile(path) });
if (!result.ok) await tell({ unreadable: result.issue });
else {
  const document = { ...result.document, id };
  const pages = document.pages.length || null;
  await tell({ stage: 'extracting', page: pages, pages });
  const extraction = extractDocument(document, loadCatalogue());
  await tell({ document, extraction });
}
process.exit(0);
