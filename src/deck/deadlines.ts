import type { PlannedValue } from '../blocks/index.ts';
import { dateInWords } from '../text/date.ts';
import { type Inline, plainText } from '../text/inline.ts';

/** Actions with their dates in the words of the deck's language, as the cover has its own. */
export function withDatesInWords(actions: PlannedValue<'actions'>, lang: string): PlannedValue<'actions'> {
  return actions.map((action) => (action.by === undefined ? action : { ...action, by: inWords(action.by, lang) }));
}

/** What is more than a date stays as it was written. */
function inWords(by: Inline[], lang: string): Inline[] {
  const written = plainText(by);
  const said = dateInWords(written, lang);
  return said === written ? by : [{ type: 'text', value: said }];
}
