/**
 * A mail merge as it runs: how many recipients a second, and whether memory stays flat.
 *
 *   npm run bench -- merge 1000            a thousand recipients of twelve slides, as PDF
 *   npm run bench -- merge 2000 html       as HTML; any formats
 *
 * Memory is read from /proc, so it is told on Linux only. That of the browser is what its processes have for themselves
 * and their part of what they share.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const TENTHS = 10;

export async function benchMerge([count = '1000', formats = 'pdf', jobs = '2']) {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
  writeFileSync(join(folder, 'offer.yaml'), briefing());
  writeFileSync(join(folder, 'clients.csv'), recipients(Number(count)));
  const words = ['build', 'offer.yaml', '--recipients', 'clients.csv', '--format', formats, '--jobs', jobs];
  try {
    await watch(spawn(process.execPath, [join(root, 'dist/cli.js'), ...words], { cwd: folder }), folder, Number(count));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each tenth of the recipients. */
async function watch(child, folder, count) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let tenth = 1;
  let most = { node: 0, browser: 0 };
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  console.log('recipients  seconds   per s   node MB   browser MB   (the most since the line above)');
  const timer = setInterval(() => {
    const now = memoryOf(child.pid);
    most = { node: Math.max(most.node, now.node), browser: Math.max(most.browser, now.browser) };
    const done = doneIn(folder);
    if (done < (count * tenth) / TENTHS) return;
    tell(done, seconds(), most);
    tenth = Math.floor((done * TENTHS) / count) + 1;
    most = { node: 0, browser: 0 };
  }, 250);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`it ended with ${code}\n${said}`);
  tell(count, seconds(), most);
}

function tell(done, seconds, { node, browser }) {
  const cells = [String(done).padStart(10), seconds.toFixed(1).padStart(8), (done / seconds).toFixed(1).padStart(7)];
  console.log([...cells, node.toFixed(0).padStart(9), browser.toFixed(0).padStart(12)].join(' '));
}

function doneIn(folder) {
  try {
    return readFileSync(join(folder, 'decks/report.jsonl'), 'utf8').split('\n').length - 1;
  } catch {
    return 0;
  }
}

function memoryOf(pid) {
  try {
    const parents = new Map(readdirSync('/proc').flatMap(parentOf));
    const below = [...parents.keys()].filter((one) => one !== pid && descends(one, pid, parents));
    return { node: kilobytes(pid, 'status', 'VmRSS') / 1e3, browser: sum(below.map(own)) / 1e3 };
  } catch {
    return { node: 0, browser: 0 };
  }
}

function parentOf(name) {
  try {
    return /^\d+$/.test(name) ? [[Number(name), kilobytes(name, 'status', 'PPid')]] : [];
  } catch {
    return [];
  }
}

function descends(pid, from, parents) {
  for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === from) return true;
  return false;
}

function own(pid) {
  try {
    return kilobytes(pid, 'smaps_rollup', 'Pss');
  } catch {
    return 0;
  }
}

function kilobytes(pid, file, key) {
  const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

function recipients(count) {
  const syllables = ['ba', 'ko', 'ri', 'len', 'mär', 'to', 'vik', 'sa', 'né', 'dor', 'um', 'zeh', 'ping', 'løv', 'que'];
  let seed = 7;
  const random = (below) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  const word = (length) => Array.from({ length }, () => syllables[random(syllables.length)]).join('');
  const row = (i) =>
    [`k${i}`, `${word(2)} ${word(3)}`, `${word(3)} ${i}`, word(2), `€${1000 + random(9000)}`].join(',');
  return ['id,name,company,city,price', ...Array.from({ length: count }, (_, i) => row(i + 1)), ''].join('\n');
}

/** Twelve slides, all kinds of text among them. */
function briefing() {
  const slides = [
    'title: "{{company}} pays {{price}} a year", blocks: [{points: [The lease ends in March, "{{city}} stays open", Nobody moves]}]',
    'title: The pilot saved time, blocks: [{metrics: [{value: −12 %, label: Hours}, {value: "{{price}}", label: A year}]}]',
    'title: What was said, blocks: [{quote: {text: "It works in {{city}}.", by: A foreman, role: "{{company}}"}}]',
    'title: Three steps, blocks: [{steps: [Sign, Move, Settle]}]',
    'title: Two ways, blocks: [{compare: {columns: [{title: Stay, points: [Known]}, {title: Move, points: ["To {{city}}"]}]}}]',
    'title: When, blocks: [{timeline: [{when: March, what: Start}, {when: July, what: "{{company}} decides"}]}]',
    'title: What it costs, blocks: [{table: {columns: [Item, Price], rows: [[Rent, "{{price}}"], [Move, "12"]]}}]',
    'title: Who does what, blocks: [{actions: [{what: Sign, who: "{{name}}", by: July}]}]',
    'title: One risk, blocks: [{callout: {tone: risk, title: Risk, text: "{{company}} may be bought."}}]',
    'title: In short, blocks: [{text: "{{name}}, this is what we propose for {{company}} in {{city}}."}]',
  ];
  return `briefing: 1
title: An offer for {{company}}
date: 2026-03-31
sections:
  - title: The offer
    slides:
${slides.map((slide) => `      - {${slide}}`).join('\n')}
`;
}
