/** src/ → dist/: the command and the API as two bundles that share their parts, and the types. `--no-types` is faster. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

// Dependencies are bundled, since opening their many small files takes a quarter of the time of a cold build. They
// stay dependencies: the types name them. Those that bring files of their own, or are seldom needed, stay outside.
const OUTSIDE = [
  '@hpcc-js/wasm-graphviz',
  '@iconify-json/lucide',
  '@puppeteer/browsers',
  '@sparticuz/chromium',
  'harfbuzzjs',
  'hyphen',
  'katex',
  'puppeteer',
  'reveal.js',
  'shiki',
  'wawoff2',
];

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
  plugins: [withTemplates(), withoutUnused(/node_modules.(@cantoo.pdf-lib|puppeteer-core)./)],
});

if (!process.argv.includes('--no-types')) {
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(typescript, '..', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/** The templates go in compiled, by a script that is itself in TypeScript. */
function withTemplates() {
  const setup = ({ onLoad }) =>
    onLoad({ filter: /render.compiled\.ts$/ }, async () => {
      const script = join(dist, 'compile-templates.js');
      const common = { bundle: true, platform: 'node', format: 'esm', packages: 'external' };
      await build({ ...common, entryPoints: [join(root, 'scripts/compile-templates.ts')], outfile: script });
      const { compiledTemplates } = await import(pathToFileURL(script));
      rmSync(script);
      return { contents: compiledTemplates(join(root, 'templates')), loader: 'js' };
    });
  return { name: 'with-templates', setup };
}

/** Files of these packages do nothing but define, though the packages do not say so: what nobody asks for stays out. */
function withoutUnused(packages) {
  const setup = ({ onResolve, resolve }) =>
    onResolve({ filter: /^\.|^@cantoo\/pdf-lib$|^puppeteer-core/ }, async ({ path, ...from }) => {
      if (from.pluginData === 'asked' || from.kind === 'require-call') return null;
      const found = await resolve(path, { ...from, pluginData: 'asked' });
      return packages.test(found.path) ? { ...found, sideEffects: false } : null;
    });
  return { name: 'without-unused', setup };
}
