import { describe, expect, test } from 'vitest';
import { marks } from '../../../src/pdf/artifacts.ts';

const marked = (text: string, forms: readonly string[] = []) =>
  marks(text.split('\n'), (name) => forms.includes(name)).join('\n');

describe('what is drawn outside of a tag becomes an artifact', () => {
  test.each([
    ['a ground', '0 0 9 9 re\nf'],
    ['a line', '0 0 m\n9 9 l\nS'],
    ['words', 'BT\n/F1 9 Tf\n<01> Tj\nET'],
    ['a picture', '/X1 Do'],
    ['a shading', '/P1 sh'],
    ['words drawn backwards', 'BT\n/ReversedChars BMC\n/Span<</ActualText <FEFF0648> >> BDC\n<01> Tj\nEMC\nEMC\nET'],
  ])('%s', (_, drawn) => {
    expect(marked(`q\n1 0 0 rg\n${drawn}\nQ`)).toBe(`q\n1 0 0 rg\n/Artifact BMC\n${drawn}\nEMC\nQ`);
  });
});

describe('what is none stays as it is', () => {
  test.each([
    ['what has a tag', '/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\n0 0 9 9 re\nf\nEMC'],
    ['a tag within a tag', '/P <</MCID 0 >>BDC\n/Span <</Lang (de)>> BDC\nBT\nET\nEMC\nBT\nET\nEMC'],
    ['an artifact', '/Artifact BMC\nBT\n<01> Tj\nET\nEMC'],
    ['words with a group that goes on after them', 'BT\n/ReversedChars BMC\n<01> Tj\nET\nEMC'],
    ['a clip', '0 0 9 9 re\nW n'],
    ['words with a tag among them', 'BT\n/P <</MCID 0 >>BDC\n<01> Tj\nEMC\nET'],
  ])('%s', (_, drawn) => {
    expect(marked(drawn)).toBe(drawn);
  });

  test('a form with tags of its own', () => {
    expect(marked('/X1 Do\n/X2 Do', ['X1'])).toBe('/X1 Do\n/Artifact BMC\n/X2 Do\nEMC');
  });
});
