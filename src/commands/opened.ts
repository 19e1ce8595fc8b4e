/** A briefing for the commands that show what is in it: read, compiled for everyone, with what is wrong. */
import type { Variables } from '../audience/lineage.ts';
import { load } from '../briefing/load.ts';
import type { Briefing } from '../briefing/schema.ts';
import { textsOf } from '../briefing/source.ts';
import { compile } from '../compile.ts';
import type { Deck } from '../deck/types.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Texts } from '../diagnostics/position.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Option } from './define.ts';
import { separateFiles, setOption } from './options.ts';

export const SET_OPTION: Option = { flags: '--set <name=value...>', about: 'give variables a value' };

export interface Opened {
  /** Null where it has errors; the decks are missing then, too. */
  briefing: Briefing | null;
  decks: Deck[];
  diagnostics: Diagnostic[];
  texts: Texts;
  set: Variables;
}

/** `--set` takes several values and swallows what stands behind it: that goes back to the arguments. */
export function readSet(args: readonly string[], options: Readonly<Record<string, unknown>>) {
  const { files, kept } = separateFiles(args, options, { set: (value) => value.includes('=') });
  return { args: files, set: setOption(kept.set ?? []) };
}

/** An argument that must be there. */
export function nth(args: readonly string[], index: number, what: string): string {
  const value = args[index];
  if (value === undefined) throw new UsageError(`no ${what} is named`, 'briefdeck --help says how');
  return value;
}

export async function open(file: string, set: Variables): Promise<Opened> {
  const source = await load(file);
  const { decks, diagnostics, origin } = compile(source, { set });
  const briefing = hasErrors(diagnostics) ? null : (origin?.briefing ?? null);
  return { briefing, decks, diagnostics, texts: new Map(textsOf(source)), set };
}
