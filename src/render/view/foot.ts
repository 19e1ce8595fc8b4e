/** What stands at the foot of a page, in three places: the furniture of the deck, or what its brand wants there. */
import { lengthOf } from '../../blocks/measure.ts';
import type { DeckBrand, FootItem } from '../../deck/brand.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import { dateInWords } from '../../text/date.ts';
import { plainText } from '../../text/inline.ts';
import { cutWords } from '../../text/width.ts';
import type { ViewContext } from './context.ts';

export function footView(slide: Slide, deck: Deck) {
  const footer = footerOf(slide, deck);
  return (['left', 'centre', 'right'] as const).map((slot) => ({
    slot,
    items: footer[slot].flatMap((item) =>
      'text' in item ? [worded('text', item.text)] : pieces[item.piece](slide, deck),
    ),
  }));
}

/** What is written there, each piece by itself. */
export function wordsAtFoot(slide: Slide, deck: Deck): string[] {
  return footView(slide, deck).flatMap(({ items }) =>
    items.flatMap(({ text }) => (text === null ? [] : [plainText(text)])),
  );
}

/** The logo for the ground of a page; null where the page has none. */
export function logoView({ role }: Slide, { brand }: Deck) {
  if (brand?.logo == null || brand.hideOn.includes(role)) return null;
  return logoOn(brand.grounds[ON_STAGE.includes(role) ? 'stage' : 'paper'], brand.logo);
}

/** The logo at the head of a document on paper, which is white whatever the theme; null where the cover has none. */
export function paperLogo({ brand }: Deck, draw: ViewContext['draw']): string | null {
  if (brand?.logo == null || brand.hideOn.includes('cover')) return null;
  return draw('paper/logo', logoOn('light', brand.logo));
}

function logoOn(ground: 'light' | 'dark', logo: NonNullable<DeckBrand['logo']>) {
  const { mime, base64, width, height } = logo[ground];
  return { src: `data:${mime};base64,${base64}`, alt: logo.alt, width, height };
}

const ON_STAGE: readonly string[] = ['cover', 'divider', 'closing'];

type Footer = NonNullable<DeckBrand['footer']>;

const USUAL: Footer = { left: [{ piece: 'title' }], centre: [{ piece: 'classification' }], right: [{ piece: 'page' }] };
const WITH_LOGO: Footer = { ...USUAL, left: [{ piece: 'logo' }, { piece: 'title' }] };

/** However the brand wants it, a page says how it is classified. */
function footerOf({ role }: Slide, { brand }: Deck): Footer {
  if (brand === null || brand.hideOn.includes(role)) return USUAL;
  const footer = brand.footer ?? WITH_LOGO;
  const isClassified = Object.values(footer).some((items) =>
    items.some((item) => 'piece' in item && item.piece === 'classification'),
  );
  return isClassified ? footer : { ...footer, centre: [...footer.centre, { piece: 'classification' }] };
}

type Piece = Extract<FootItem, { piece: unknown }>['piece'];

/** One thing at the foot: a text of its own kind, the logo, or the page. */
type Shown = {
  name: string | null;
  text: Deck['classification'];
  logo: ReturnType<typeof logoView>;
  page: { number: string; total: string | null } | null;
};

const pieces: Record<Piece, (slide: Slide, deck: Deck) => Shown[]> = {
  logo: (slide, deck) => {
    const logo = logoView(slide, deck);
    return logo === null ? [] : [{ ...NOTHING, logo }];
  },
  title: (_, deck) => [worded('title', [{ type: 'text', value: footTitle(deck) }])],
  section: ({ section }) => (section === null ? [] : [worded('section', [{ type: 'text', value: section.title }])]),
  date: (_, { date, lang }) =>
    date === null ? [] : [worded('date', [{ type: 'text', value: dateInWords(date, lang) }])],
  audience: (_, { audienceLabel }) => (audienceLabel === null ? [] : [worded('audience', audienceLabel)]),
  classification: (_, { classification }) => (classification === null ? [] : [worded('class', classification)]),
  page: ({ number }, { total }) => [
    { ...NOTHING, page: { number: String(number), total: typeof number === 'number' ? String(total) : null } },
  ],
};

const NOTHING = { name: null, text: null, logo: null, page: null };

function worded(name: string, text: Deck['classification']) {
  return { ...NOTHING, name, text };
}

/** The width of the footer in characters, and the most that the classification takes of it. */
const FOOT = { all: 148, classification: 68 };

/** As much of the title as fits beside the classification, which is always whole; the cover has all of it. */
function footTitle({ title, classification, brand }: Deck): string {
  const room = Math.floor((FOOT.all - Math.min(lengthOf(classification), FOOT.classification) - besides(brand)) / 2);
  return cutWords(title, room);
}

/** What a brand puts there, in characters; a logo is as wide as twenty. */
function besides(brand: DeckBrand | null): number {
  const items = Object.values(brand?.footer ?? {}).flat();
  const words = items.map((item) => ('text' in item ? plainText(item.text).length : item.piece === 'logo' ? 20 : 0));
  return Math.min(
    60,
    words.reduce((sum, length) => sum + length, brand?.logo == null || items.length > 0 ? 0 : 20),
  );
}
