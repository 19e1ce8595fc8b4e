/** The words of the format itself: the keys and the choices that a schema knows. They stand in outputs, too. */
import { type Def, type Schema, unwrap } from './walk.ts';

export function vocabularyOf(schema: Schema): string[] {
  const words = new Set<string>();
  const met = new Set<Schema>();
  collect(schema, words, met);
  return [...words];
}

type AnyDef = Def | { type: 'enum'; entries: Record<string, string> } | { type: 'union'; options: Schema[] };

function collect(schema: Schema, words: Set<string>, met: Set<Schema>): void {
  const { core } = unwrap(schema);
  if (met.has(core)) return;
  met.add(core);
  const def = core._zod.def as unknown as AnyDef;
  if (def.type === 'enum') for (const word of Object.values(def.entries)) words.add(word);
  if (def.type === 'object')
    for (const [key, field] of Object.entries(def.shape)) {
      words.add(key);
      collect(field, words, met);
    }
  if (def.type === 'array') collect(def.element, words, met);
  if (def.type === 'record') collect(def.valueType, words, met);
  if (def.type === 'union') for (const option of def.options) collect(option, words, met);
}
