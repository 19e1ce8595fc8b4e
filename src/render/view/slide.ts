/** A slide to markup: what its role shows, within what all pages share. */
import type { Role, Slide } from '../../deck/types.ts';
import { agendaView } from './agenda.ts';
import { closingView } from './closing.ts';
import { contentView } from './content.ts';
import type { ViewContext } from './context.ts';
import { coverView } from './cover.ts';
import { dividerView } from './divider.ts';
import { pageView } from './page.ts';
import { sourcesView } from './sources.ts';
import { takeawaysView } from './takeaways.ts';

export function drawSlide(slide: Slide, context: ViewContext): string {
  const { name, view } = slideView(slide, context);
  return context.draw('parts/page', pageView(slide, context.draw(name, view), context));
}

/** The template of the role, and all that it asks for. */
function slideView(slide: Slide, context: ViewContext): { name: string; view: object } {
  const view = (roles[slide.role] as (slide: Slide, context: ViewContext) => object)(slide, context);
  return { name: `slides/${slide.role}`, view };
}

const roles: { [R in Role]: (slide: Extract<Slide, { role: R }>, context: ViewContext) => object } = {
  cover: coverView,
  agenda: agendaView,
  divider: dividerView,
  slide: contentView,
  takeaways: takeawaysView,
  closing: closingView,
  sources: sourcesView,
};
