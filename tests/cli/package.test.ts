/** The package as users get it: packed, unpacked elsewhere, with nothing around it but what it declares. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folder, root, SMALL } from './support/briefdeck.ts';

let tarball: Buffer;
let files: string[];

beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--dry-run=false', '--pack-destination', packTo], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  tarball = readFileSync(join(packTo, packed.filename));
  files = packed.files.map(({ path }: { path: string }) => path);
});

const packTo = mkdirp(join(root, 'node_modules', '.cache', 'pack'));

test('holds what it needs and no tests, sources or briefings', () => {
  for (const needed of [
    'dist/cli.js',
    'dist/index.js',
    'dist/types/index.d.ts',
    'templates/deck.hbs',
    'themes/boardroom/theme.yaml',
    'briefing.schema.json',
    'LICENSE',
  ])
    expect(files).toContain(needed);
  expect(files.filter((path) => /^(src|tests|briefings|scripts|docs)\//.test(path))).toEqual([]);
});

test('works when unpacked into an empty folder, from the command line and from code', () => {
  const place = installed();
  const bin = join(place, 'node_modules', 'briefdeck', 'dist', 'cli.js');
  execFileSync(process.execPath, [bin, 'build', 'plan.yaml', '--format', 'html,speaker,json'], { cwd: place });
  expect(readdirSync(join(place, 'decks'))).toHaveLength(6);
  const code = `
    import { compile, load, loadTemplates, loadTheme, render } from 'briefdeck';
    const { decks: [deck] } = compile(await load('plan.yaml'), { audiences: ['staff'] });
    const html = await render(deck, await loadTheme(null, 'plan.yaml'), await loadTemplates(), 'screen');
    process.stdout.write(html);
  `;
  const html = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: place, encoding: 'utf8' });
  expect(html).toBe(readFileSync(join(place, 'decks', 'plan.staff.html'), 'utf8'));
});

/** A folder with the package and the packages that it declares, and those that these declare. */
function installed(): string {
  const place = folder({ 'plan.yaml': SMALL, 'briefdeck.tgz': '' });
  const modules = mkdirp(join(place, 'node_modules'));
  execFileSync('tar', ['xz', '-C', mkdirp(join(modules, 'briefdeck')), '--strip-components=1'], { input: tarball });
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    if (path === '' || dev || path.lastIndexOf('node_modules/') > 0) continue;
    mkdirp(dirname(join(place, path)));
    symlinkSync(join(root, path), join(place, path));
  }
  return place;
}

function mkdirp(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
