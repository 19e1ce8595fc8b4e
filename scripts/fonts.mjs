/**
 * Makes the files in themes/fonts, by hand, when a face is added or a release of a face comes out:
 *
 *   mkdir faces && cd faces
 *   npm pack source-serif@4.5.1 source-sans@3.52.0 source-code-pro@2.42.0 inter-ui@4.1.1 \
 *     @fontsource-variable/newsreader@5.3.0 @fontsource-variable/noto-serif-display@5.3.0 \
 *     @fontsource-variable/noto-serif@5.3.0 @expo-google-fonts/libre-franklin@0.4.2
 *   for f in *.tgz; do mkdir "${f%-[0-9]*}" && tar xzf "$f" -C "${f%-[0-9]*}" --strip-components=1; done
 *   cd .. && node scripts/fonts.mjs faces
 *
 * Static instances, because PDF writers embed variable fonts badly. Latin, Greek and Cyrillic, punctuation,
 * arrows, mathematical and other symbols; no hinting; not compressed, because unpacking a face takes twenty times
 * as long as cutting it down to the characters of a deck.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const NEWSREADER = 'fontsource-variable-newsreader/files/newsreader-';
const NOTO = 'fontsource-variable-noto-serif-display/files/noto-serif-display-';
const NOTO_TEXT = 'fontsource-variable-noto-serif/files/noto-serif-';
const FRANKLIN = 'expo-google-fonts-libre-franklin/';

const FACES = [
  { to: 'source-serif-display-light', from: 'source-serif/TTF/SourceSerif4Display-Light.ttf' },
  { to: 'source-serif-display-semibold', from: 'source-serif/TTF/SourceSerif4Display-Semibold.ttf' },
  { to: 'source-serif-display-semibold-italic', from: 'source-serif/TTF/SourceSerif4Display-SemiboldIt.ttf' },
  { to: 'source-serif-subhead-semibold', from: 'source-serif/TTF/SourceSerif4Subhead-Semibold.ttf' },
  { to: 'source-serif-text-regular', from: 'source-serif/TTF/SourceSerif4-Regular.ttf' },
  { to: 'source-serif-text-italic', from: 'source-serif/TTF/SourceSerif4-It.ttf' },
  { to: 'source-serif-text-semibold', from: 'source-serif/TTF/SourceSerif4-Semibold.ttf' },
  { to: 'source-sans-regular', from: 'source-sans/TTF/SourceSans3-Regular.ttf' },
  { to: 'source-sans-italic', from: 'source-sans/TTF/SourceSans3-It.ttf' },
  { to: 'source-sans-semibold', from: 'source-sans/TTF/SourceSans3-Semibold.ttf' },
  { to: 'source-code-regular', from: 'source-code-pro/TTF/SourceCodePro-Regular.ttf' },
  { to: 'libre-franklin-regular', from: `${FRANKLIN}400Regular/LibreFranklin_400Regular.ttf` },
  { to: 'libre-franklin-italic', from: `${FRANKLIN}400Regular_Italic/LibreFranklin_400Regular_Italic.ttf` },
  { to: 'libre-franklin-semibold', from: `${FRANKLIN}600SemiBold/LibreFranklin_600SemiBold.ttf` },
  { to: 'inter-display-light', from: 'inter-ui/display/InterDisplay-Light.woff2' },
  { to: 'inter-display-semibold', from: 'inter-ui/display/InterDisplay-SemiBold.woff2' },
  { to: 'inter-display-semibold-italic', from: 'inter-ui/display/InterDisplay-SemiBoldItalic.woff2' },
  { to: 'inter-regular', from: 'inter-ui/web/Inter-Regular.woff2' },
  { to: 'inter-italic', from: 'inter-ui/web/Inter-Italic.woff2' },
  { to: 'inter-semibold', from: 'inter-ui/web/Inter-SemiBold.woff2' },
  ...['latin', 'latin-ext', 'greek', 'cyrillic'].flatMap((part) => [
    { to: `noto-head-bold-${part}`, from: `${NOTO_TEXT}${part}-standard-normal.woff2`, axes: { wdth: 74, wght: 680 } },
    {
      to: `noto-head-bold-italic-${part}`,
      from: `${NOTO_TEXT}${part}-standard-italic.woff2`,
      axes: { wdth: 74, wght: 680 },
    },
    { to: `noto-display-medium-${part}`, from: `${NOTO}${part}-standard-normal.woff2`, axes: { wdth: 78, wght: 480 } },
    { to: `noto-display-bold-${part}`, from: `${NOTO}${part}-standard-normal.woff2`, axes: { wdth: 78, wght: 720 } },
    {
      to: `noto-display-bold-italic-${part}`,
      from: `${NOTO}${part}-standard-italic.woff2`,
      axes: { wdth: 78, wght: 720 },
    },
  ]),
  ...['latin', 'latin-ext'].flatMap((part) => [
    {
      to: `newsreader-display-light-${part}`,
      from: `${NEWSREADER}${part}-opsz-normal.woff2`,
      axes: { opsz: 72, wght: 320 },
    },
    {
      to: `newsreader-display-medium-${part}`,
      from: `${NEWSREADER}${part}-opsz-normal.woff2`,
      axes: { opsz: 72, wght: 480 },
    },
    {
      to: `newsreader-display-medium-italic-${part}`,
      from: `${NEWSREADER}${part}-opsz-italic.woff2`,
      axes: { opsz: 72, wght: 480 },
    },
    {
      to: `newsreader-subhead-semibold-${part}`,
      from: `${NEWSREADER}${part}-opsz-normal.woff2`,
      axes: { opsz: 28, wght: 580 },
    },
  ]),
];

const LICENSES = {
  'source-serif': 'source-serif/LICENSE.md',
  'source-sans': 'source-sans/LICENSE.md',
  'source-code': 'source-code-pro/LICENSE.md',
  newsreader: 'fontsource-variable-newsreader/LICENSE',
  'noto-display': 'fontsource-variable-noto-serif-display/LICENSE',
  'noto-head': 'fontsource-variable-noto-serif/LICENSE',
  'libre-franklin': 'expo-google-fonts-libre-franklin/LICENSE_FONT',
  inter: 'inter-ui/LICENSE.txt',
};

/** First and last character of what is kept. */
const KEPT = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x20cf],
  [0x2100, 0x22ff],
  [0x2460, 0x2473],
  [0x25a0, 0x25ff],
  [0x2600, 0x27bf],
];

const FEATURES = [
  'kern',
  'liga',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
  'lnum',
  'onum',
  'tnum',
  'pnum',
  'case',
  'frac',
  'sups',
  'subs',
  'ss01',
];

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('say where the packages of the faces were unpacked');
const target = fileURLToPath(new URL('../themes/fonts/', import.meta.url));
const kept = KEPT.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
).join('');

await mkdir(target, { recursive: true });
for (const { to, from, axes } of FACES) {
  const face = await readFile(join(source, from));
  const options = { targetFormat: 'truetype', noHinting: true, keepFeatures: FEATURES, variationAxes: axes };
  const bytes = await subsetFont(face, kept, options);
  await writeFile(join(target, `${to}.ttf`), bytes);
  console.log(`${to}.ttf ${bytes.length}`);
}
for (const [name, from] of Object.entries(LICENSES)) {
  await writeFile(join(target, `${name}.OFL.txt`), await readFile(join(source, from)));
}
