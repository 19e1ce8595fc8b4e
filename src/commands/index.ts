/** THE TABLE of commands. Help is printed from it. */
import { audiencesCommand } from './audiences.ts';
import { browserCommand } from './browser.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './define.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { listCommand } from './list.ts';
import { newCommand } from './new.ts';
import { schemaCommand } from './schema.ts';
import { themeCommand } from './theme.ts';

export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  newCommand,
  audiencesCommand,
  diffCommand,
  explainCommand,
  listCommand,
  themeCommand,
  schemaCommand,
  doctorCommand,
  browserCommand,
];
