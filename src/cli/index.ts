/** Room: the command line, one file for each command. */
import type { Command } from 'commander';
import { addAccountCommand } from './account.ts';
import { addBackupCommand } from './backup.ts';
import { addCatalogueCommand } from './catalogue.ts';
import { addDemoCommand } from './demo.ts';
import { addExplainCommand } from './explain.ts';
import { addExtractCommand } from './extract.ts';
import { addInsightCommand } from './insight.ts';
import { addMatchCommand } from './match.ts';
import { addMigrateCommand } from './migrate.ts';
import { addPersonCommand } from './person.ts';
import { addRestoreCommand } from './restore.ts';
import { addRosterCommand } from './roster.ts';
import { addServeCommand } from './serve.ts';
import { addTokenCommand } from './token.ts';
import { addWorkerCommand } from './worker.ts';

/** Every command, in the order that `muster --help` shows; one file each. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  addExtractCommand,
  addExplainCommand,
  addMatchCommand,
  addRosterCommand,
  addInsightCommand,
  addCatalogueCommand,
  addServeCommand,
  addWorkerCommand,
  addMigrateCommand,
  addBackupCommand,
  addRestoreCommand,
  addAccountCommand,
  addTokenCommand,
  addPersonCommand,
  addDemoCommand,
];
