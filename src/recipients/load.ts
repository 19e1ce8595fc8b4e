/** Reads a file of recipients. It is named on the command line, so it may lie anywhere. */
import { cannotRead, readWhole } from '../briefing/load.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Recipients, readRecipients } from './recipients.ts';

/** Throws a UsageError where there is no such file, a UserError where it cannot be read. */
export async function loadRecipients(path: string, report: Report): Promise<Recipients | null> {
  const bytes = await readWhole(path).catch((problem: NodeJS.ErrnoException) => {
    throw cannotRead(path, problem, 'recipients');
  });
  return readRecipients(path, bytes, report);
}
