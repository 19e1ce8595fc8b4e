/** What is said of a file that a briefing names and that cannot be had. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { isAddress } from './relocate.ts';
import type { NamedFile } from './source.ts';

/** Always null: for whoever has nothing to go on with. */
export function reportFile(file: Exclude<NamedFile, { ok: true }>, path: string, span: Span, report: Report): null {
  if (file.problem === 'missing' && isAddress(path))
    report('unreadable-file', span, { path, problem: 'it is an address, and only files beside the briefing are read' });
  else if (file.problem === 'missing') report('missing-file', span, { path, nearest: file.nearest });
  else if (file.problem === 'outside') report('outside-file', span, { path });
  else report('unreadable-file', span, { path, problem: file.why });
  return null;
}
