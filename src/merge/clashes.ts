/** Files of different recipients with the same name, where some file systems know no difference of case. */
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Row } from '../recipients/recipients.ts';
import type { Task } from './tasks.ts';

/** A finding for each row whose files another row has claimed before it. */
export function clashesIn(tasks: readonly Task[]): { row: Row; found: Diagnostic }[] {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const rows: Row[] = [];
  const claimed = new Map<string, Task>();
  for (const task of tasks) {
    const taken = task.files.find(({ path }) => claimed.has(folded(path)));
    const other = taken && claimed.get(folded(taken.path));
    for (const { path } of task.files) if (!claimed.has(folded(path))) claimed.set(folded(path), task);
    if (taken === undefined || other === undefined) continue;
    report('same-file-name', task.row.span, { name: taken.path, row: other.row.number, line: other.row.line });
    rows.push(task.row);
  }
  return rows.flatMap((row, i) => (found[i] === undefined ? [] : [{ row, found: found[i] }]));
}

function folded(path: string): string {
  return path.normalize('NFKC').toLowerCase();
}
