/** Briefings for tests: from a text in memory, without a disk. */
import { parse } from '../../src/briefing/parse.ts';
import type { NamedFile, Source } from '../../src/briefing/source.ts';
import { type Choices, type Compiled, compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';

export const FILE = 'briefing.yaml';

/** What `load` would give for a file with this text; `files` are those that the briefing names. */
export function sourceOf(text: string, files: Record<string, string | Uint8Array> = {}): Source {
  const diagnostics: Diagnostic[] = [];
  const tree = parse(FILE, text, collector(diagnostics));
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const named = Object.entries(files).map(([path, content]): [string, NamedFile] => [
    path,
    { ok: true, bytes: bytes(content) },
  ]);
  return { path: FILE, text, texts: new Map([[FILE, text]]), tree, diagnostics, files: new Map(named) };
}

export function compiled(
  text: string,
  files: Record<string, string | Uint8Array> = {},
  choices: Choices = {},
): Compiled {
  return compile(sourceOf(text, files), choices);
}

/** The deck of a briefing that has one, and nothing wrong with it. */
export function deckOf(text: string, files: Record<string, string | Uint8Array> = {}, choices: Choices = {}): Deck {
  const { decks, diagnostics } = compiled(text, files, choices);
  const [deck] = decks;
  if (deck === undefined || diagnostics.length > 0)
    throw new Error(`expected a deck without findings, but: ${diagnostics.map((one) => one.message).join('; ')}`);
  return deck;
}

/** “code line:column” of each finding, in the order of the file. */
export function findings(
  text: string,
  files: Record<string, string | Uint8Array> = {},
  choices: Choices = {},
): string[] {
  return compiled(text, files, choices)
    .diagnostics.toSorted((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
    .map(({ code, span }) => (span === null ? code : `${code} ${lineAndColumn(text, span.start)}`));
}

/** Its own way of counting, to check the one in `src`. */
function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let column = 1;
  for (const char of text.slice(0, offset)) {
    if (char === '\n') line++;
    column = char === '\n' ? 1 : column + 1;
  }
  return `${line}:${column}`;
}
