/** The part of the table of messages about what is made: pages that are too full, files that are not handed over. */
import { error, info, quoted, warning } from './message.ts';

export const products = {
  // Layouts and pictures
  'unfit-layout': warning<{ name: string; needs: string; used: string }>(
    'A layout that was named for content it cannot show.',
    (p) => `the layout ${quoted(p.name)} needs ${p.needs}; ${quoted(p.used)} is used instead`,
    () => 'name another layout, or leave it out: the content chooses one',
  ),
  'small-picture': warning<{ path: string; size: string; shown: string }>(
    'A picture with fewer pixels than the room it is shown in.',
    (p) => `${quoted(p.path)} is ${p.size} px, and would be shown at ${p.shown}`,
    (p) => `use one of ${p.shown} px or more, better twice that`,
  ),
  'coarse-picture': info<{ path: string; size: string; shown: string; needed: string }>(
    'A picture that is sharp on a screen, but not on paper.',
    (p) => `${quoted(p.path)} is ${p.size} px, shown at ${p.shown}: on paper it is soft`,
    (p) => `for print, use one of ${p.needed} px`,
  ),

  // The page
  overflow: warning<{ slide: string; pixels: number; axis: 'high' | 'wide'; audience: string | null }>(
    'Content that does not fit its slide.',
    (p) =>
      `slide ${quoted(p.slide)} is ${p.pixels} px too ${p.axis}${p.audience === null ? '' : ` for ${quoted(p.audience)}`}`,
    () => 'shorten it, or split it into two slides',
  ),
  'wrong-pdf': error<{ fault: string; message: string; others: number; audience: string | null }>(
    'The printed file is not what was planned; it is not handed over.',
    (p) =>
      `the PDF${p.audience === null ? '' : ` for ${quoted(p.audience)}`} is not what was planned: ${p.message}${p.others === 0 ? '' : ` (and ${p.others} more)`}`,
    (p) =>
      p.fault === 'missing-glyphs'
        ? 'install a font that has these characters, or replace them'
        : p.fault === 'no-room'
          ? 'the slide has no room for them: shorten it, or split it into two'
          : 'this can follow from content that does not fit; if not, please report it as a bug of briefdeck',
  ),
  leak: {
    ...error<{ artifact: string; audience: string | null; isNamed: boolean }>(
      'A file with text that is not meant for its audience; it is not handed over.',
      (p) =>
        `${quoted(p.artifact)} would hold text that ${p.audience === null ? 'does not belong there' : `is not meant for ${quoted(p.audience)}`}${p.isNamed ? '' : '; it is the value of a variable, or stands in the name of the file'}`,
      () => 'this is a bug of briefdeck: please report it, with the kind of text that stands here, not the text',
    ),
    withheld: true,
  },
  unproven: error<{ artifact: string; problem: string }>(
    'A file that could not be searched for leaks; it is not handed over.',
    (p) => `${quoted(p.artifact)} could not be searched for leaks: ${p.problem}`,
    () => 'please report this as a bug of briefdeck',
  ),
} as const;
