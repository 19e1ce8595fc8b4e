/**
 * Cuts a font down to some characters, with HarfBuzz. In: a TrueType or OpenType file. Out: one with these characters
 * alone, without hinting, with the features that are named and in the weight that is.
 */
import { type Handle, loadHarfBuzz } from './harfbuzz-load.ts';

/** Read in with this file, which therefore is imported only when there is something to cut. */
const hb = await loadHarfBuzz();

export interface Cut {
  /** OpenType tags, as “kern”; null for those that scripts need to be written at all. */
  features: readonly string[] | null;
  /** The one weight that is left of a variable font. */
  weight?: number;
}

export function subsetFont(font: Uint8Array, characters: string, { features, weight }: Cut): Buffer {
  const at = hb.malloc(font.length);
  const face = faceOf(font, at);
  const wish = wishFor(characters, features);
  if (weight !== undefined) hb.hb_subset_input_pin_axis_location(wish, face, tagOf('wght'), weight);
  const subset = hb.hb_subset_or_fail(face, wish);
  if (subset === 0) throw new Error('HarfBuzz could not cut the font');
  const bytes = bytesOf(subset);
  for (const made of [subset, face]) hb.hb_face_destroy(made);
  hb.hb_subset_input_destroy(wish);
  hb.free(at);
  return bytes;
}

const READ_ONLY = 1;

function faceOf(font: Uint8Array, at: number): Handle {
  memory().set(font, at);
  const blob = hb.hb_blob_create(at, font.length, READ_ONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  return face;
}

const NO_HINTING = 1;
const LAYOUT_FEATURES = 6;

function wishFor(characters: string, features: Cut['features']): Handle {
  const wish = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(wish, hb.hb_subset_input_get_flags(wish) | NO_HINTING);
  const wanted = hb.hb_subset_input_set(wish, LAYOUT_FEATURES);
  if (features !== null) hb.hb_set_clear(wanted);
  for (const tag of features ?? []) hb.hb_set_add(wanted, tagOf(tag));
  const unicodes = hb.hb_subset_input_unicode_set(wish);
  for (const character of characters) hb.hb_set_add(unicodes, character.codePointAt(0) ?? 0);
  return wish;
}

function tagOf(name: string): number {
  return Buffer.from(name).readUInt32BE();
}

function bytesOf(face: Handle): Buffer {
  const blob = hb.hb_face_reference_blob(face);
  const at = hb.hb_blob_get_data(blob, 0);
  const bytes = Buffer.from(memory().subarray(at, at + hb.hb_blob_get_length(blob)));
  hb.hb_blob_destroy(blob);
  return bytes;
}

/** Asked for anew each time: memory that grows is another. */
function memory(): Uint8Array {
  return new Uint8Array(hb.memory.buffer);
}
