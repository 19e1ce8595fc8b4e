/** Rows to tasks: for each recipient its audiences and its files, or why it can have none. Nothing is made yet. */
import { join } from 'node:path';
import { membersOf } from '../audience/groups.ts';
import { type Viewer, viewersOf } from '../audience/lineage.ts';
import type { Prepared } from '../compile.ts';
import { collector, type Diagnostic, hasErrors, type Report, type Rules } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type FormatName, formats } from '../export/index.ts';
import type { FileName } from '../recipients/file-name.ts';
import type { Recipients, Row } from '../recipients/recipients.ts';

export interface Task {
  row: Row;
  /** What its files are called after the briefing and the audience; null where that cannot be said. */
  key: string | null;
  viewers: readonly Viewer[];
  files: readonly File[];
  /** What is wrong with the row itself; with errors among it, nothing is made. */
  faults: readonly Diagnostic[];
}

interface File {
  path: string;
  format: FormatName;
  viewer: Viewer;
}

interface Plan {
  prepared: Prepared;
  recipients: Recipients;
  /** The audiences that the command line chose. */
  chosen: readonly Viewer[];
  formats: readonly FormatName[];
  out: string;
  nameOf: (row: Row) => FileName;
  rules: Rules;
}

/** Rows that choose an audience which the command line left out are left out. */
export function tasksFor(plan: Plan): Task[] {
  const everyone = new Map(viewersOf(plan.prepared.briefing).map((viewer) => [viewer.name, viewer]));
  return plan.recipients.rows.flatMap((row): Task[] => {
    const faults: Diagnostic[] = [];
    const report = collector(faults, plan.rules);
    for (const fault of row.faults) report(fault.code, fault.span, fault.params as never);
    // What is behind a slip would only be its echo, but a name helps to find the row.
    const isSlip = hasErrors(faults);
    const key = keyOf(row, plan, isSlip ? silent : report);
    const names = audiencesOf(row, plan, isSlip ? silent : report);
    const viewers = names === null ? plan.chosen : names.flatMap((name) => everyone.get(name) ?? []);
    const asked = viewers.filter(({ name }) => plan.chosen.some((one) => one.name === name));
    if (hasErrors(faults) || key === null) return [{ row, key, viewers: [], files: [], faults }];
    if (asked.length === 0) return [];
    return [{ row, key, viewers: asked, files: asked.flatMap((viewer) => filesFor(viewer, key, plan)), faults }];
  });
}

function silent(): void {}

function keyOf(row: Row, { nameOf }: Plan, report: Report): string | null {
  const name = nameOf(row);
  if ('name' in name) return name.name;
  if ('lacks' in name) report('missing-cell', row.place(name.lacks), { column: name.lacks, use: 'file name' });
  else report('bad-cell', row.place(name.unfit), { column: name.unfit, problem: 'nothing of it can name a file' });
  return null;
}

/** Null for a row that leaves the choice to the command line. An empty choice is not “everyone”. */
function audiencesOf(row: Row, { prepared, recipients }: Plan, report: Report): string[] | null {
  const { audience: column } = recipients;
  if (column === null) return null;
  const name = row.values.get(column);
  const { audiences = {}, groups = {} } = prepared.briefing;
  const known = [...Object.keys(audiences), ...Object.keys(groups)];
  if (name === undefined) report('missing-cell', row.place(column), { column, use: 'audience' });
  else if (!known.includes(name))
    report('unknown-audience', row.place(column), { name, nearest: nearest(name, known), known });
  return name === undefined || !known.includes(name) ? [] : membersOf(groups, name);
}

function filesFor(viewer: Viewer, key: string, { prepared, formats: names, out }: Plan): File[] {
  const parts = [prepared.name, ...(viewer.name === null ? [] : [viewer.name]), key];
  return names.map((format) => ({ path: join(out, `${parts.join('.')}.${formats[format].suffix}`), format, viewer }));
}
