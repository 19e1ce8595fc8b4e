/** Reads a tar archive: regular files only, which is all that the archives we meet hold. */

export interface TarFile {
  name: string;
  bytes: Uint8Array;
}

const BLOCK = 512;

/** The files of an archive, in order. */
export function* readTar(archive: Uint8Array): Generator<TarFile> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = Buffer.from(archive.buffer, archive.byteOffset + at, BLOCK);
    const size = Number.parseInt(field(header, 124, 12), 8);
    const start = at + BLOCK;
    if (isRegular(header)) yield { name: field(header, 0, 100), bytes: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** Type “0”, or nothing at all in old archives. */
function isRegular(header: Buffer): boolean {
  return header[156] === 0x30 || header[156] === 0;
}

function field(header: Buffer, start: number, length: number): string {
  return header
    .toString('latin1', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();
}
