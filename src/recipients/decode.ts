/** Bytes to text. What spreadsheets write besides UTF-8 is told by its name, with the line where it begins. */
import type { Report } from '../diagnostics/diagnostic.ts';

export function decode(file: string, bytes: Uint8Array, report: Report): string | null {
  const isWide =
    bytes.subarray(0, 4).includes(0) || /^(\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.slice(0, 2)));
  const text = isWide ? null : utf8(bytes);
  if (text !== null) return text;
  const problem = isWide ? 'it is text in UTF-16, not in UTF-8' : `line ${badLine(bytes)} is not text in UTF-8`;
  report('recipients-file', { file, start: 0, end: 0 }, { file, problem, hint: 'save it anew as “CSV UTF-8”' });
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is not UTF-8. */
function badLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || utf8(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
}
