/** The part of THE TABLE that speaks of files: those that a briefing names, and those that it is made of. */
import { error, meant, quoted, warning } from './message.ts';

export const aboutFiles = {
  'missing-file': error<{ path: string; nearest: string | null }>(
    'A file that is not there.',
    (p) => `there is no file ${quoted(p.path)}${meant(p.nearest)}`,
    () => 'paths are read from the folder of the file that they stand in',
  ),
  'outside-file': error<{ path: string }>(
    'A file outside the folder of the briefing.',
    (p) => `${quoted(p.path)} lies outside the folder of the briefing`,
    () => 'copy it beside the briefing; symbolic links that leave the folder are refused, too',
  ),
  'unreadable-file': error<{ path: string; problem: string }>(
    'A file that cannot be used.',
    (p) => `${quoted(p.path)} cannot be used: ${p.problem}`,
  ),
  'cleaned-picture': warning<{ path: string; lost: readonly { what: string; line: number }[] }>(
    'A picture in SVG that holds more than a drawing; the rest is left out.',
    (p) => `${quoted(p.path)} is shown without ${several(p.lost.map(({ what, line }) => `${what} (line ${line})`))}`,
    () => 'look at it on its slide; a picture saved as plain SVG has none of these',
  ),
  'cyclic-include': error<{ path: readonly string[] }>(
    'Files that include each other in a circle.',
    (p) => `these files include each other in a circle: ${p.path.join(' → ')}`,
    () => 'remove one “include”',
  ),
  'include-shape': error<{ path: string; found: string; wanted: string }>(
    'A file that does not hold what it is included for.',
    (p) => `${quoted(p.path)} holds ${p.found}, where ${quoted(p.wanted)} belong`,
    (p) => `let it hold “${p.wanted}: …”, or what stands below that`,
  ),
  'include-twice': error<{ name: string; place: string }>(
    'A name that two files declare, each in its own way.',
    (p) => `${quoted(p.name)} is declared already, ${p.place}`,
    () => 'keep one of the two, or let them say the same',
  ),
} as const;

/** Three of them, and how many more. */
function several(words: readonly string[]): string {
  const more = words.length - 3;
  return words.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
