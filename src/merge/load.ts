/** What an earlier run left behind: its report or journal, and whether the files that it names are still as they were. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { madeAs } from '../export/write.ts';
import { sha256 } from './digest.ts';
import { journalOf } from './journal.ts';
import type { FileRecord, RowRecord } from './report.ts';

/** Rows that were made, by the digest of what went into them. What cannot be read is as if it had never been. */
export async function loadEarlier(report: string): Promise<Map<string, RowRecord>> {
  const [whole, lines] = await Promise.all([textOf(report), textOf(journalOf(report))]);
  const rows = (parsed(whole) as { rows?: unknown } | null)?.rows;
  const records = [...(Array.isArray(rows) ? rows : []), ...lines.split('\n').map(parsed)].filter(isMade);
  return new Map(records.map((record) => [record.digest, record]));
}

/** Whether what is made at each path is there as the record says. */
export async function areThere(paths: readonly string[], files: readonly FileRecord[]): Promise<boolean> {
  for (const path of paths) {
    const isMade = madeAs(path);
    const made = files.filter((file) => isMade(basename(file.path)));
    if (made.length === 0) return false;
    for (const file of made) if (!(await isThere(join(dirname(path), basename(file.path)), file))) return false;
  }
  return true;
}

async function isThere(path: string, file: FileRecord): Promise<boolean> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile() || about.size !== file.bytes) return false;
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && sha256(bytes) === file.sha256;
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** The last line of a run that was killed may be half a line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMade(value: unknown): value is RowRecord & { digest: string } {
  const record = value as Partial<RowRecord> | null;
  const isDone = record?.status === 'built' || record?.status === 'skipped';
  return isDone && typeof record?.digest === 'string' && Array.isArray(record.files);
}
