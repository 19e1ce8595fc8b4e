/**
 * How long a cold build takes, from the command line: one audience of the founding briefing, HTML and PDF.
 *
 *   npm run bench                       the median of seven runs, and whether it meets the goal
 *   npm run bench -- 'other command'    in turns with another command, and the ratio of the medians
 *   npm run bench -- merge 1000         a mail merge instead: recipients a second, and memory
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchMerge } from './bench-merge.mjs';

const RUNS = 7;
const GOAL = 1.2;

const root = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
const own = [
  process.execPath,
  'dist/cli.js',
  'build',
  'briefings/openai-microsoft.yaml',
  '--audience',
  'executive',
  '--out',
  out,
];
const [other, ...more] = process.argv.slice(2);

if (other === 'merge') await benchMerge(more);
else
  try {
    run(own);
    const times = { briefdeck: [], other: [] };
    for (let i = 0; i < RUNS; i++) {
      times.briefdeck.push(run(own));
      if (other !== undefined) times.other.push(run(['sh', '-c', other]));
    }
    const ours = report('briefdeck', times.briefdeck);
    if (other !== undefined) console.log(`ratio      ${(report('other', times.other) / ours).toFixed(1)}`);
    console.log(`goal       ${ours <= GOAL ? 'met' : 'missed'}: at most ${GOAL} s`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }

/** Seconds from start to exit. */
function run([program, ...words]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(
    `${name.padEnd(10)} median ${median.toFixed(2)} s, from ${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)}`,
  );
  return median;
}
