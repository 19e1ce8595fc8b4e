import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import { type Inline, plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';

export function peopleAddition(people: PlannedValue<'people'>, _layout: string, { deck }: BlockContext) {
  const all = complete(blockKinds.people.schema, people) as object[];
  const portraits = people.some(({ image }) => image !== undefined);
  return {
    count: String(people.length),
    shape: portraits ? 'portraits' : 'names',
    value: all.map((person, i) => ({
      ...person,
      portrait: portraitOf(people[i]?.image, deck),
      initials: portraits ? initialsOf(people[i]?.name ?? []) : null,
    })),
  };
}

function portraitOf(image: string | undefined, deck: BlockContext['deck']) {
  return image === undefined ? null : pictureOf(image, deck);
}

/** Stand where others have a portrait. */
function initialsOf(name: readonly Inline[]): string {
  const letters = plainText(name)
    .split(/\s+/)
    .flatMap((word) => /^\p{L}/u.exec(word) ?? []);
  return [letters[0] ?? '', letters.length > 1 ? letters.at(-1) : ''].join('');
}
