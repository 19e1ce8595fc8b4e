import { type Matrix, matrixOf } from '../deck/matrix.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { positionOf, type Texts } from '../diagnostics/position.ts';
import { writeAtomic } from '../export/write.ts';
import { matrixPage } from '../render/matrix-page.ts';
import { printMatrix } from '../render/matrix-text.ts';
import { loadTemplates } from '../render/templates.ts';
import { tell } from './briefings.ts';
import { type Command, JSON_OPTION } from './define.ts';
import { nth, open, readSet, SET_OPTION } from './opened.ts';
import { textOption } from './options.ts';

export const audiencesCommand: Command = {
  name: 'audiences',
  arguments: '[file]',
  about: 'who sees what, as a table',
  options: [{ flags: '--html <path>', about: 'write the table as a page instead' }, SET_OPTION, JSON_OPTION],
  run: async (given, options, io) => {
    const { args, set } = readSet(given, options);
    const { briefing, decks, diagnostics, texts } = await open(nth(args, 0, 'briefing'), set);
    const found = plainDiagnostics(diagnostics, texts);
    if (options.json !== true) tell(diagnostics, texts, io);
    if (briefing === null) {
      if (options.json === true) io.out(`${JSON.stringify({ artifacts: [], diagnostics: found }, null, 2)}\n`);
      return 1;
    }
    const matrix = matrixOf(briefing, decks);
    const path = textOption(options, 'html');
    const page = path === undefined ? null : matrixPage(matrix, await loadTemplates());
    const bytes = new TextEncoder().encode(page ?? '');
    if (path !== undefined) await writeAtomic(path, bytes);
    const artifacts = path === undefined ? [] : [{ path, format: 'html', bytes: bytes.byteLength }];
    if (options.json === true)
      io.out(`${JSON.stringify({ artifacts, ...plainMatrix(matrix, texts), diagnostics: found }, null, 2)}\n`);
    else io.out(path === undefined ? printMatrix(matrix, io.outColor) : `${path}\n`);
    return 0;
  },
};

function plainMatrix({ title, columns, rows }: Matrix, texts: Texts) {
  return {
    title,
    audiences: columns,
    rows: rows.map(({ kind, title, inAppendix, span, cells }) => ({
      kind,
      title,
      appendix: inAppendix,
      file: span?.file ?? null,
      line: span === null ? null : (positionOf(span, texts)?.line ?? null),
      audiences: Object.fromEntries(columns.map(({ audience }, i) => [audience, cells[i]])),
    })),
  };
}
