/** The part of the table of messages about what is made: pages that are too full, files that are not handed over. */
import { error, info, quoted, warning } from './message.ts';

export const products = {
  // The brand
  'brand-colour': info<{
    role: string;
    given: string;
    made: string;
    ground: string;
    had: string;
    has: string;
    needs: number;
  }>(
    'A colour of the brand that could not be read where the theme writes it; it is made lighter or darker.',
    (p) =>
      `the brand’s ${quoted(p.role)} ${p.given} becomes ${p.made}: on ${quoted(p.ground)} its contrast was ${p.had}, and is ${p.has}`,
    (p) => `text needs ${p.needs} : 1; to choose for yourself, give another colour here or for the ground`,
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
