import type { ViewContext } from './context.ts';

/** The markup of an icon, which says nothing that the words beside it do not; null for none. */
export function iconOf(name: string | undefined, { deck, draw }: ViewContext): string | null {
  const { icons } = deck.drawings;
  const body = name !== undefined && Object.hasOwn(icons, name) ? icons[name] : undefined;
  return body === undefined ? null : draw('parts/icon', { body });
}
