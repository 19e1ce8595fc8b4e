/** Whether pictures have the pixels for the room that they are shown in: on a screen, and on paper. */
import type { Assets } from '../briefing/assets.ts';
import type { Picture } from '../briefing/picture.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ContentDeckBlock, ContentSlide, Slide } from './types.ts';

interface Size {
  width: number;
  height: number;
}

/** The room of an image in px: the page but for its footer, the body, and the wide side of it. */
const EDGE = { width: 1280, height: 664 };
const BODY = { width: 1136, height: 410 };
const WIDE = { width: 637, height: 410 };

/** Paper shows two dots where a screen of the size of the slide shows one. */
const PAPER = 2;

export function checkSharpness(slides: readonly Slide[], assets: Assets, report: Report): void {
  for (const slide of slides) {
    if (slide.role !== 'slide') continue;
    for (const { block, room } of placedImages(slide)) {
      const picture = assets.pictures.get(block.value.src);
      if (picture !== undefined && picture.mime !== 'image/svg+xml') judge(block, picture, room, report);
    }
  }
}

type Image = Extract<ContentDeckBlock, { kind: 'image' }>;

function judge({ value, layout, span }: Image, picture: Picture, room: Size, report: Report): void {
  const scales = [room.width / picture.width, room.height / picture.height];
  const scale = layout === 'cover' ? Math.max(...scales) : Math.min(...scales);
  const about = { path: value.src, size: said(picture, 1), shown: said(picture, scale), times: scale.toFixed(1) };
  if (scale > 1) report('small-picture', span, about);
  else if (scale > 1 / PAPER) report('coarse-picture', span, { ...about, needed: said(picture, scale * PAPER) });
}

function said({ width, height }: Size, scale: number): string {
  return `${Math.round(width * scale)} × ${Math.round(height * scale)}`;
}

/** Every image with the room that the layout of its slide gives it. */
function placedImages({ blocks, layout }: ContentSlide): { block: Image; room: Size }[] {
  const count = blocks.length;
  return blocks.flatMap((block) => {
    if (block.kind === 'columns') {
      const width = BODY.width / block.columns.length - 24;
      return block.columns.flatMap((inside) =>
        inside.filter(isImage).map((one) => ({ block: one, room: { ...BODY, width } })),
      );
    }
    if (!isImage(block)) return [];
    if (layout === 'bleed') return [{ block, room: EDGE }];
    if (layout === 'pictures') return [{ block, room: inRows(count) }];
    return [
      { block, room: layout === 'split' || layout === 'aside' ? WIDE : { ...BODY, height: BODY.height / count } },
    ];
  });
}

/** Four pictures stand in two rows of two, five and six in two rows of three. */
function inRows(count: number): Size {
  const across = count === 4 ? 2 : Math.min(count, 3);
  return { width: BODY.width / across - 24, height: BODY.height / Math.ceil(count / across) };
}

function isImage(block: { kind: string }): block is Image {
  return block.kind === 'image';
}
