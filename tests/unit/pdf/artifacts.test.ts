import { describe, expect, test } from 'vitest';
import { marks } from '../../../src/pdf/artifacts.ts';
import { undress } from '../../../src/pdf/decor.ts';

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

describe('words in the margins of a page are running heads and feet', () => {
  const at = (y: number) => `.75 0 0 -.75 0 540 cm\nBT\n1 0 0 -1 50 ${y} Tm\n<01> Tj\nET`;
  const markOn = (text: string, height: number | null) =>
    marks(text.split('\n'), () => false, height).find((line) => line.startsWith('/Artifact'));

  test.each([
    [20, '/Artifact <</Type/Pagination/Subtype/Header>> BDC'],
    [360, '/Artifact BMC'],
    [700, '/Artifact <</Type/Pagination/Subtype/Footer>> BDC'],
  ])('%i px below the top', (y, mark) => {
    expect(markOn(at(y), 540)).toBe(mark);
  });

  test('but a line that is drawn there is none, nor what stands in a form', () => {
    expect(markOn('.75 0 0 -.75 0 540 cm\n0 700 9 9 re\nf', 540)).toBe('/Artifact BMC');
    expect(markOn(at(700), null)).toBe('/Artifact BMC');
  });

  test('where they stand is counted as the page has it: what was moved is moved back', () => {
    expect(markOn(`q\n1 0 0 1 0 -300 cm\nQ\n${at(360)}`, 540)).toBe('/Artifact BMC');
  });
});

describe('of what is tagged', () => {
  const ground = '/NonStruct <</MCID 3 >>BDC\n0 0 9 9 re\nf\nEMC';
  const words = '/NonStruct <</MCID 4 >>BDC\n0 0 9 9 re\nf\nBT\n<01> Tj\nET\nEMC';
  const undressed = (text: string, shown: number[] = [], forms: string[] = [], repeats: number[] = []) => {
    const { lines, dropped } = undress(
      text.split('\n'),
      (number) => (shown.includes(number) ? 'figure' : repeats.includes(number) ? 'repeat' : 'other'),
      (form) => forms.includes(form),
    );
    return [lines.join('\n'), [...dropped]];
  };

  test('grounds and rules become artifacts, and their marks are no more', () => {
    expect(undressed(`${ground}\n${words}`)).toEqual([`/Artifact BMC\n0 0 9 9 re\nf\nEMC\n${words}`, [3]]);
  });

  test('the head of a table becomes one, where it is drawn once more', () => {
    expect(undressed(words, [], [], [4])).toEqual([words.replace(/^.*$/m, '/Artifact BMC'), [4]]);
  });

  test.each([
    ['what a figure is made of', ground, [3], []],
    ['words', words, [], []],
    ['a mark that holds words elsewhere', `${ground}\n${ground.replace('0 0 9 9 re\nf', 'BT\n[<01>] TJ\nET')}`, [], []],
    ['a form that words are drawn in', '/NonStruct <</MCID 3 >>BDC\n/X1 Do\nEMC', [], ['X1']],
    ['what stands in a mark of its own', `/Artifact BMC\n${ground}\nEMC`, [], []],
  ])('%s stays as it is', (_, drawn, shown, forms) => {
    expect(undressed(drawn, shown, forms)).toEqual([drawn, []]);
  });
});
