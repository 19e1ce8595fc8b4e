/** `npm run gallery`: every layout, block and theme on one page, in gallery/. `--readme` and `--docs` make pictures anew. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'gallery', 'gallery.mjs');

await build({
  entryPoints: [join(root, 'scripts', 'gallery.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { gallery } = await import(pathToFileURL(outfile));
await gallery(process.argv.slice(2));
