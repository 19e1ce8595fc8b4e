/** The part of the table of messages about what is made: pages that are too full, files that are not handed over. */
import { error, info, listed, quoted, warning } from './message.ts';

const forWhom = (audience: string | null) => (audience === null ? '' : ` for ${quoted(audience)}`);

/** The character and its number in Unicode. */
const named = (character: string) =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

export interface Barrier {
  condition: string;
  page: number | null;
  message: string;
}

const barrier = ({ condition, page, message }: Barrier) =>
  `${condition}${page === null ? '' : ` on page ${page}`}, ${message}`;

export interface OnSlide {
  slide: string;
  audience: string | null;
}

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

  // Layouts and pictures
  'unfit-layout': warning<{ name: string; needs: string; used: string }>(
    'A layout that was named for content it cannot show.',
    (p) => `the layout ${quoted(p.name)} needs ${p.needs}; ${quoted(p.used)} is used instead`,
    () => 'name another layout, or leave it out: the content chooses one',
  ),
  'small-picture': warning<{ path: string; size: string; shown: string; times: string }>(
    'A picture with fewer pixels than the room it is shown in.',
    (p) => `${quoted(p.path)} is ${p.size} px, and would be shown at ${p.shown} px, ${p.times} times its size`,
    (p) => `use one of ${p.shown} px or more, better twice that`,
  ),
  'coarse-picture': info<{ path: string; size: string; shown: string; needed: string }>(
    'A picture that is sharp on a screen, but not on paper.',
    (p) => `${quoted(p.path)} is ${p.size} px, shown at ${p.shown}: on paper it is soft`,
    (p) => `for print, use one of ${p.needed} px`,
  ),

  // The page
  overflow: warning<{
    slide: string;
    pixels: number;
    axis: 'high' | 'wide';
    audience: string | null;
    fits: { count: number; of: number; what: string } | null;
  }>(
    'Content that does not fit its slide.',
    (p) =>
      `slide ${quoted(p.slide)} is ${p.pixels} px too ${p.axis}${forWhom(p.audience)}${p.fits === null ? '' : `: ${p.fits.count} of ${p.fits.of} ${p.fits.what} fit`}`,
    () => 'shorten it, or split it into two slides; “overflow: split” or “overflow: shrink” does what can be done',
  ),
  unmeasured: info<{ reason: string }>(
    'Whether all pages fit was not measured.',
    (p) => `whether all pages fit was not measured: ${p.reason}`,
    () => '“npx briefdeck doctor” shows what works here',
  ),
  divided: info<{ slide: string; pages: number; audience: string | null }>(
    'A slide that did not fit was divided.',
    (p) => `slide ${quoted(p.slide)} did not fit and is on ${p.pages} pages${forWhom(p.audience)}`,
    () => 'shorten it to have it on one, or set “overflow: report” to leave it as it is',
  ),
  shrunk: info<{ slide: string; audience: string | null }>(
    'A slide that did not fit is set in the smallest type.',
    (p) => `slide ${quoted(p.slide)} did not fit and is set in the smallest type${forWhom(p.audience)}`,
    () => 'shorten it, or set “overflow: split” to have it on two pages',
  ),
  'long-headline': warning<OnSlide & { lines: number }>(
    'A headline of more than two lines.',
    (p) => `the headline of slide ${quoted(p.slide)} takes ${p.lines} lines${forWhom(p.audience)}`,
    () => 'shorten it to the one message of the slide: two lines at most',
  ),
  'small-text': warning<OnSlide & { element: string; text: string; pixels: number }>(
    'Text that is too small to read in a room.',
    (p) =>
      `${quoted(p.text)} on slide ${quoted(p.slide)} is set in ${p.pixels} px${forWhom(p.audience)} (${p.element})`,
    () => 'nothing should be smaller than 14 px on a slide of 1280 × 720: show less, or make it larger',
  ),
  overlap: warning<OnSlide & { element: string; text: string; other: string; pixels: number }>(
    'Texts that lie on each other.',
    (p) =>
      `${quoted(p.text)} and ${quoted(p.other)} lie on each other by ${p.pixels} px on slide ${quoted(p.slide)}${forWhom(p.audience)} (${p.element})`,
    () => 'shorten one of them',
  ),
  stretched: warning<OnSlide & { element: string; ratio: number }>(
    'A picture out of its proportions.',
    (p) =>
      `a picture on slide ${quoted(p.slide)} is drawn ${p.ratio} times as wide for its height as it is${forWhom(p.audience)} (${p.element})`,
    () => 'give it “object-fit” in the style of the theme',
  ),
  'cut-name': warning<OnSlide & { name: string; more: number }>(
    'A name in a chart that is cut, as there is no room for it.',
    (p) =>
      `${quoted(p.name)} is cut${p.more === 0 ? '' : `, and so ${p.more === 1 ? 'is one' : `are ${p.more}`} more`}: the chart on slide ${quoted(p.slide)}${forWhom(p.audience)} has no room for ${p.more === 0 ? 'it' : 'them'}`,
    () => 'use shorter names or fewer of them, or “type: bar”, which has most room for names',
  ),
  'lone-word': info<OnSlide & { element: string; text: string; word: string }>(
    'A single word on the last line of a text.',
    (p) =>
      `${quoted(p.word)} stands alone on the last line of ${quoted(p.text)} on slide ${quoted(p.slide)}${forWhom(p.audience)} (${p.element})`,
    () => 'a word less, or more, makes it whole',
  ),
  'no-glyph': warning<{ slide: string; characters: string[]; script: string | null; source: string | null }>(
    'Characters that no font has that is at hand.',
    (p) =>
      `no font has ${listed(p.characters.slice(0, 5).map(named))}${p.characters.length > 5 ? ` and ${p.characters.length - 5} more` : ''} on slide ${quoted(p.slide)}${p.script === null ? '' : ` (${p.script})`}`,
    (p) =>
      p.source === null
        ? 'replace them, or use a theme whose faces have them'
        : `npm install ${p.source} beside the briefing, or replace them`,
  ),
  'long-summary': warning<{ millimetres: number; parts: readonly string[]; audience: string | null }>(
    'A summary with more than one page holds; what is least is left out, and the page says so.',
    (p) =>
      `the summary${p.audience === null ? '' : ` for ${quoted(p.audience)}`} is ${p.millimetres} mm too long for its page: it leaves out ${p.parts.join(', ')}`,
    () => 'shorten it, or show fewer takeaways, actions and sources to this audience',
  ),
  'heavy-file': info<{ bytes: number; pictures: readonly { page: number; bytes: number }[]; audience: string | null }>(
    'A PDF that many mail servers would turn away.',
    (p) =>
      `the PDF${forWhom(p.audience)} is ${megabytes(p.bytes)}${p.pictures.length === 0 ? '' : `; its largest pictures are ${p.pictures.map(({ page, bytes }) => `${megabytes(bytes)} on page ${page}`).join(', ')}`}`,
    () => 'each is brought down to twice its size on the page already: show fewer, or smaller ones',
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
  'soft-mask': warning<{ pages: readonly number[]; audience: string | null }>(
    'A PDF with something that can be seen through by degrees, which old printers and readers draw as a box.',
    (p) =>
      `${p.pages.length === 1 ? 'page' : 'pages'} ${p.pages.join(', ')} of the PDF${forWhom(p.audience)} ${p.pages.length === 1 ? 'shows' : 'show'} something that can be seen through by degrees`,
    () => 'give pictures a ground of their own, and gradients in SVG colours that hide what is behind them',
  ),
  barriers: warning<{ barriers: readonly Barrier[]; audience: string | null }>(
    'A PDF that does not hold what PDF/UA-1 asks for, so that some who cannot see it miss something.',
    (p) =>
      `the PDF${forWhom(p.audience)} does not hold what PDF/UA-1 asks for: ${p.barriers.slice(0, 3).map(barrier).join('; ')}${p.barriers.length > 3 ? `; and ${p.barriers.length - 3} more` : ''}`,
    () =>
      'a template of your own may have left it out; if not, please report it as a bug of briefdeck, with the numbers, which are those of the Matterhorn Protocol',
  ),
  unmarked: error<{ page: number; audience: string | null }>(
    'A file with a page that its watermark is not on; it is not handed over.',
    (p) => `page ${p.page}${p.audience === null ? '' : ` for ${quoted(p.audience)}`} has no watermark`,
    () => 'a template or theme of your own may have left it out; if not, please report it as a bug of briefdeck',
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
