/** The brand of one audience, as the deck carries it: words are text, pictures can be shown. */
import type { Assets } from '../briefing/assets.ts';
import { type Brand, type BrandFace, FOOT_SLOTS, type FootPiece, type FootSlot } from '../briefing/brand.ts';
import type { Picture } from '../briefing/picture.ts';
import type { Inline } from '../text/inline.ts';

export interface DeckBrand {
  /** The path of its file. */
  name: string;
  /** For light grounds, and for dark ones. */
  logo: { light: DeckPicture; dark: DeckPicture; alt: string } | null;
  /** What the pages are, and what cover, dividers and the last page are. A theme that differs says so before they are drawn. */
  grounds: { paper: 'light' | 'dark'; stage: 'light' | 'dark' };
  colors: Brand['colors'];
  chart: string[] | null;
  faces: BrandFace[];
  footer: Record<FootSlot, FootItem[]> | null;
  /** Roles of slides. */
  hideOn: readonly string[];
}

export interface DeckPicture {
  mime: string;
  base64: string;
  width: number;
  height: number;
}

/** A thing that the deck knows, or words. */
export type FootItem = { piece: NonNullable<FootPiece['piece']> } | { text: Inline[] };

export function deckBrand(name: string | undefined, { brands }: Assets): DeckBrand | null {
  const brand = name === undefined ? undefined : brands.get(name);
  if (brand === undefined) return null;
  const { words: _, logo, footer, ...rest } = brand;
  return {
    ...rest,
    logo: logo === null ? null : { ...logo, light: shown(logo.light), dark: shown(logo.dark) },
    grounds: { paper: 'light', stage: 'dark' },
    footer: footer === null ? null : footOf(footer),
  };
}

function footOf(footer: NonNullable<Brand['footer']>): NonNullable<DeckBrand['footer']> {
  const [left = [], centre = [], right = []] = FOOT_SLOTS.map((slot) => footer[slot].flatMap(itemsOf));
  return { left, centre, right };
}

function itemsOf({ piece, text }: FootPiece): FootItem[] {
  const words: FootItem[] = text === undefined ? [] : [{ text: [{ type: 'text', value: text }] }];
  return piece === undefined ? words : [{ piece }, ...words];
}

function shown({ mime, bytes, width, height }: Picture): DeckPicture {
  return { mime, base64: Buffer.from(bytes).toString('base64'), width, height };
}
