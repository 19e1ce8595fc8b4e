/** Reads in HarfBuzz, the program that cuts fonts: WebAssembly, with functions as in C. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Takes some milliseconds, and each call makes another. */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const program = await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(program);
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  return hb;
}

/** A number that stands for something inside HarfBuzz; 0 is nothing. */
export type Handle = number;

/** The functions that are used here, of https://harfbuzz.github.io/harfbuzz-hb-subset.html */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(at: number): void;
  hb_blob_create(at: number, length: number, mode: number, data: number, destroy: number): Handle;
  hb_blob_get_data(blob: Handle, length: number): number;
  hb_blob_get_length(blob: Handle): number;
  hb_blob_destroy(blob: Handle): void;
  hb_face_create(blob: Handle, index: number): Handle;
  hb_face_reference_blob(face: Handle): Handle;
  hb_face_destroy(face: Handle): void;
  hb_set_add(set: Handle, value: number): void;
  hb_set_clear(set: Handle): void;
  hb_subset_input_create_or_fail(): Handle;
  hb_subset_input_set(input: Handle, kind: number): Handle;
  hb_subset_input_unicode_set(input: Handle): Handle;
  hb_subset_input_set_flags(input: Handle, flags: number): void;
  hb_subset_input_get_flags(input: Handle): number;
  hb_subset_input_pin_axis_location(input: Handle, face: Handle, tag: number, value: number): number;
  hb_subset_or_fail(face: Handle, input: Handle): Handle;
  hb_subset_input_destroy(input: Handle): void;
}
