/** The briefings and the recipients of a run: read, and made ready for each other. */
import { load } from '../briefing/load.ts';
import { rulesOf } from '../briefing/rules.ts';
import { textsOf } from '../briefing/source.ts';
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { loadRecipients } from '../recipients/load.ts';
import { type BatchOptions, type ReadyBatch, readyBatch } from './batch.ts';
import type { Counted } from './tally.ts';

export interface Ready {
  ready: ReadyBatch[];
  /** What is wrong with the file of recipients. */
  diagnostics: Diagnostic[];
  texts: Map<string, string>;
}

export async function readyBatches(
  files: readonly string[],
  options: BatchOptions & { recipients: string },
): Promise<Ready> {
  const diagnostics: Diagnostic[] = [];
  const sources = await Promise.all(files.map(load));
  const texts = new Map(sources.flatMap(textsOf));
  const rules = sources[0] === undefined ? {} : rulesOf(sources[0]);
  const recipients = await loadRecipients(options.recipients, collector(diagnostics, rules));
  if (recipients === null) return { ready: [], diagnostics, texts };

  texts.set(recipients.file, recipients.text);
  const ready = sources.map((source) => readyBatch(source, recipients, options));
  refuseTwins(ready);
  // Names that clash are for their author to settle before anything is written, be it of another briefing.
  const isClashing = ready.some(({ clashes }) => clashes);
  return { ready: isClashing ? ready.map((one) => ({ ...one, batch: null })) : ready, diagnostics, texts };
}

/** What is wrong with a briefing, and with rows. */
export function findingsOf({ diagnostics, rows }: ReadyBatch): (Diagnostic | Counted)[] {
  return [...diagnostics, ...rows.counted()];
}

/** Files of briefings with the same name would be each other's. */
function refuseTwins(ready: readonly ReadyBatch[]): void {
  const names = ready.flatMap(({ batch }) => batch?.prepared.name.toLowerCase() ?? []);
  const twin = names.find((name, i) => names.indexOf(name) < i);
  if (twin !== undefined)
    throw new UsageError(`two briefings are called “${twin}”`, 'rename one, or build them with different --out');
}
