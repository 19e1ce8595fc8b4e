/** The part of THE TABLE that speaks of files: those that a briefing names, and those that it is made of. */
import { error, meant, quoted } from './message.ts';

export const aboutFiles = {
  'missing-file': error<{ path: string; nearest: string | null }>(
    'A file that is not there.',
    (p) => `there is no file ${quoted(p.path)}${meant(p.nearest)}`,
    () => 'paths are read from the folder of the briefing',
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
  'cyclic-include': error<{ path: readonly string[] }>(
    'Files that include each other in a circle.',
    (p) => `these files include each other in a circle: ${p.path.map((file) => file || 'the briefing').join(' → ')}`,
    () => 'remove one “include”',
  ),
  'include-shape': error<{ file: string; key: string; found: string }>(
    'A file that does not hold what it is included for.',
    (p) =>
      p.file === '' ? `“include” names ${p.found}` : `${quoted(p.file)} holds ${p.found} to put into ${quoted(p.key)}`,
    (p) =>
      p.file === ''
        ? 'name a YAML file, as include: shared/legal.yaml'
        : `it should hold what stands under ${quoted(p.key)}`,
  ),
  'include-for': error<{ file: string }>(
    'A “for” beside an “include”, and another in what it brings.',
    (p) => `${quoted(p.file)} says itself whom some of it is for`,
    () => 'say it in one of the two places',
  ),
  'include-twice': error<{ name: string }>(
    'A name that two included files, or one and the briefing, both declare.',
    (p) => `${quoted(p.name)} is declared in another file already`,
    () => 'keep one of the two, or give one another name',
  ),
} as const;
