import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';

export function peopleAddition(people: PlannedValue<'people'>, _layout: string, { deck }: BlockContext) {
  const all = complete(blockKinds.people.schema, people) as object[];
  return {
    count: String(people.length),
    shape: people.some(({ image }) => image !== undefined) ? 'portraits' : 'names',
    value: all.map((person, i) => ({ ...person, portrait: portraitOf(people[i]?.image, deck) })),
  };
}

function portraitOf(image: string | undefined, deck: BlockContext['deck']) {
  return image === undefined ? null : pictureOf(image, deck);
}
