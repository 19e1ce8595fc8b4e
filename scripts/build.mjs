/** src/ → dist/: the command and the API as two bundles that share their parts, and the types. `--no-types` is faster. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

// Dependencies are bundled, since opening their many small files takes a quarter of the time of a cold build. They
// stay dependencies: the types name them. Those that bring files of their own, or are seldom needed, stay outside.
const OUTSIDE = ['@puppeteer/browsers', '@sparticuz/chromium', 'puppeteer', 'reveal.js', 'subset-font'];

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  external: OUTSIDE,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Less to read for Node, but names stay, for the sake of stack traces.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});

if (!process.argv.includes('--no-types')) {
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(typescript, '..', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}
