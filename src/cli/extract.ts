import type { Command } from 'commander';
import { findDocuments } from './find-documents.ts';
import { requirementsText, unresolvedText } from './print-answers.ts';

import { reportUnreadable } from './report-unreadable.ts';

/** `muster extract FILE... [--json]`: the requirements of one document, or of several together. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description('list what documents demand, each with its words and page')
    .argument('<file...>', 'documents, or folders, ZIPs and e-mails that hold them')
    .option('--json', 'print muster.extraction/1 instead of text')
    .action(async (paths: string[], options: { json?: true }) => {
      const { found, limits } = await findDocuments(paths);
      const { extractFiles } = await import('../service/index.ts');
      const { answer, unreadable } = await extractFiles(
        found.filter((file) => file.ok),
        limits,
      );
      reportUnreadable(found, unreadable);
      const text = options.json
        ? JSON.stringify(answer, null, 2)
        : [
            requirementsText(answer.requirements, answer.documents),
            ...(answer.unresolved.length > 0 ? [unresolvedText(answer)] : []),
          ].join('\n\n');
      process.stdout.write(`${text}\n`);
    });
}
