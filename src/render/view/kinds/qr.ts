import { encode } from 'uqr';
import type { PlannedValue } from '../../../blocks/index.ts';

/** The light frame that readers need around a code: https://www.iso.org/standard/83389.html asks for four modules. */
const QUIET = 4;

export function qrAddition({ url }: PlannedValue<'qr'>) {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  const path = data.flatMap((row, y) =>
    runsIn(row).map(({ x, length }) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return { box: `0 0 ${side} ${side}`, path: path.join(''), address: addressOf(url), href: url };
}

/** Dark modules beside each other are one shape, so that no seam shows. */
function runsIn(row: readonly boolean[]): { x: number; length: number }[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [{ x, length: (end === -1 ? row.length : end) - x }];
  });
}

/** As people write an address that they type off a screen. */
function addressOf(url: string): string {
  return url.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}
