import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { UsageError } from '../../src/diagnostics/usage-error.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { folder, listen, NO_BROWSER, startBriefdeck, useBriefdeck } from './support/briefdeck.ts';
import { useOpener } from './support/opener.ts';

const open = useOpener();
const briefdeck = useBriefdeck(open);

const OFFER = `briefing: 1
title: An offer for {{company}}
vars: {city: Somewhere, recipient: {name: Somebody}}
audiences: {board: {}, staff: {}}
sections:
  - title: Where {{recipient.company}} stands
    blocks:
      - points: ["We build in {{city}}", {text: "{{recipient.name}} decides", for: board}]
`;
const CLIENTS = `id,company,name,city,audience
k1,Northwind,Ana Bauer,Oslo,board
k2,"South, East & Co",Ben,Bergen,staff
k3,Westwind,Cleo,Rome,staff
`;

const files = (extra: Record<string, string> = {}) => ({ 'offer.yaml': OFFER, 'clients.csv': CLIENTS, ...extra });

/** The command in this process, which saves the time to start another. */
async function merge(cwd: string, options: Record<string, unknown> = {}, names = ['offer.yaml']) {
  const { io, heard } = listen(open);
  const paths = names.map((name) => join(cwd, name));
  const usual = { recipients: 'clients.csv', format: ['json'], out: join(cwd, 'decks') };
  const { recipients, ...rest } = { ...usual, ...options };
  const code = await buildCommand
    .run(paths, { ...rest, recipients: recipients && join(cwd, recipients) }, io)
    .catch((thrown: unknown) => {
      if (!(thrown instanceof UsageError) && !(thrown instanceof UserError)) throw thrown;
      io.err(`${thrown.message} ${thrown.hint}`);
      return thrown instanceof UsageError ? 2 : 3;
    });
  return { code, ...heard };
}

function decks(cwd: string): string[] {
  return existsSync(join(cwd, 'decks')) ? readdirSync(join(cwd, 'decks')).sort() : [];
}

function report(cwd: string) {
  return JSON.parse(readFileSync(join(cwd, 'decks', 'report.json'), 'utf8'));
}

function statuses(cwd: string): string[] {
  return report(cwd).rows.map(({ row, status }: { row: number; status: string }) => `${row} ${status}`);
}

describe('a mail merge', () => {
  test('makes the files of each recipient and a report, and tells it in a few lines', async () => {
    const cwd = folder(files());
    const { code, out, err } = await merge(cwd);
    expect([code, err.replace(/^note: .*\n/gm, '')]).toEqual([0, '']);
    expect(decks(cwd)).toEqual(['offer.board.k1.json', 'offer.staff.k2.json', 'offer.staff.k3.json', 'report.json']);
    const deck = JSON.parse(readFileSync(join(cwd, 'decks', 'offer.staff.k2.json'), 'utf8'));
    expect(deck.title).toBe('An offer for South, East & Co');
    expect(JSON.stringify(deck)).toContain('Bergen');
    expect(out.split('\n').length).toBeLessThan(10);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain('3  recipients');
    const { totals, rows } = report(cwd);
    expect(totals).toEqual({ rows: 3, built: 3, skipped: 0, failed: 0, pending: 0, files: 3 });
    expect(rows[1]).toMatchObject({
      row: 2,
      line: 3,
      key: 'k2',
      audiences: ['staff'],
      status: 'built',
      diagnostics: [],
    });
    expect(rows[1].files[0].bytes).toBe(statSync(join(cwd, 'decks', 'offer.staff.k2.json')).size);
  });

  test('takes JSON, several briefings, other names, and every audience where rows choose none', async () => {
    const json = JSON.stringify([{ id: 7, company: 'Northwind', name: 'Ana', city: 'Oslo' }]);
    const cwd = folder(files({ 'clients.json': json, 'more.yaml': OFFER }));
    const options = { recipients: 'clients.json', fileName: '{{company}}_{{recipient.id}}' };
    const { code } = await merge(cwd, options, ['offer.yaml', 'more.yaml']);
    expect(code).toBe(0);
    const made = ['more', 'offer'].flatMap((name) =>
      ['board', 'staff'].map((who) => `${name}.${who}.Northwind_7.json`),
    );
    expect(decks(cwd)).toEqual([...made, 'report.more.json', 'report.offer.json']);
  });

  test('with --audience leaves out the rows of others', async () => {
    const cwd = folder(files());
    expect((await merge(cwd, { audience: ['board'] })).code).toBe(0);
    expect(decks(cwd)).toEqual(['offer.board.k1.json', 'report.json']);
    expect(statuses(cwd)).toEqual(['1 built']);
  });

  test('with --json prints one object, its diagnostics with the rows that they are about', async () => {
    const cwd = folder(files({ 'clients.csv': CLIENTS.replaceAll(',Ana Bauer,', ',,').replace('k3', 'k3,more') }));
    const { code, out } = await merge(cwd, { json: true });
    expect(code).toBe(1);
    const { artifacts, diagnostics, recipients } = JSON.parse(out);
    expect(artifacts).toEqual([
      {
        path: join(cwd, 'decks', 'offer.staff.k2.json'),
        format: 'json',
        audience: 'staff',
        bytes: expect.any(Number),
        pages: null,
      },
    ]);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'missing-cell', file: join(cwd, 'clients.csv'), line: 2, column: 14, rows: 1 }),
      expect.objectContaining({ code: 'ragged-row', file: join(cwd, 'clients.csv'), line: 4, column: 1, rows: 1 }),
    ]);
    expect(recipients).toEqual([{ path: join(cwd, 'decks', 'report.json'), ...report(cwd) }]);
  });
});

describe('bad rows', () => {
  const BAD: [string, string, string, string][] = [
    ['an audience that nobody declared', 'k9,X,Y,Z,baord', 'unknown-audience', '5:10'],
    ['no audience', 'k9,X,Y,Z,', 'missing-cell', '5:10'],
    ['no value that is used', 'k9,,Y,Z,staff', 'missing-cell', '5:4'],
    ['no value in place of a sample', 'k8,X,Y,,staff', 'missing-cell', '5:8'],
    ['no name for its files', ',X,Y,Z,staff', 'missing-cell', '5:1'],
    ['too many cells', 'k9,X,Y,Z,staff,more', 'ragged-row', '5:1'],
    ['a quotation mark too many', 'k9,"X,Y,Z,staff', 'malformed-row', '5:4'],
    ['a character of the terminal', 'k9,X\u001b[31m,Y,Z,staff', 'bad-cell', '5:4'],
  ];

  test('stop no other: each is told at its place, the rest is made, exit 1', async () => {
    const cwd = folder(files({ 'clients.csv': CLIENTS + BAD.map(([, row]) => `${row}\n`).join('') }));
    const { code, out, err } = await merge(cwd);
    expect(code).toBe(1);
    expect(decks(cwd)).toHaveLength(4);
    expect(statuses(cwd).slice(3)).toEqual(BAD.map((_, i) => `${i + 4} failed`));
    for (const [i, [, , kind, place]] of BAD.entries()) {
      const [, column] = place.split(':');
      expect(err).toContain(`clients.csv:${5 + i}:${column}`);
      expect(report(cwd).rows[3 + i].diagnostics[0]).toMatchObject({ code: kind, line: 5 + i, column: Number(column) });
    }
    expect(err).toContain('did you mean “board”?');
    expect(out + err).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a value that only others may see is not asked for', async () => {
    const cwd = folder(files({ 'clients.csv': CLIENTS.replace('Ben', '') }));
    expect((await merge(cwd)).code).toBe(0);
  });

  test('the earlier file of a bad row stays as it was', async () => {
    const cwd = folder(files());
    await merge(cwd);
    const before = readFileSync(join(cwd, 'decks', 'offer.staff.k3.json'));
    writeFileSync(join(cwd, 'clients.csv'), CLIENTS.replace('Westwind', ''));
    expect((await merge(cwd)).code).toBe(1);
    expect(readFileSync(join(cwd, 'decks', 'offer.staff.k3.json'))).toEqual(before);
  });

  test('with --strict a warning is enough', async () => {
    const long = OFFER.replace('- points', '- text: "[{{name}}](#gone-{{name}})"\n        for: staff\n      - points');
    const cwd = folder(files({ 'offer.yaml': long.replace('#gone-{{name}}', 'https://{{name}}') }));
    const loose = await merge(cwd);
    expect([loose.code, statuses(cwd)]).toEqual([0, ['1 built', '2 built', '3 built']]);
    writeFileSync(
      join(cwd, 'offer.yaml'),
      long
        .replace('[{{name}}](#gone-{{name}})', 'x')
        .replace('title: Where', 'minutes: 9\n    title: Where')
        .replace('staff: {}', 'staff: {minutes: 5}'),
    );
    const warned = await merge(cwd);
    expect([warned.code, warned.err.match(/over-time/g)]).toEqual([0, ['over-time']]);
    expect(warned.err).toContain('rows 2 and 3');
    const strict = await merge(cwd, { strict: true });
    expect([strict.code, statuses(cwd)]).toEqual([1, ['1 built', '2 failed', '3 failed']]);
  });
});

describe('nothing is written', () => {
  test.each([
    ['two rows with the same file name', 'k1,South,Ben,Bergen,board', ['row 1 (line 2)', 'clients.csv:5:1']],
    ['names that differ in case alone', 'K1,South,Ben,Bergen,board', ['row 1 (line 2)', 'clients.csv:5:1']],
  ])('for %s', async (_, row, words) => {
    const cwd = folder(files({ 'clients.csv': `${CLIENTS}${row}\n` }));
    const { code, err } = await merge(cwd);
    expect(code).toBe(1);
    expect(err).toContain('same-file-name');
    for (const word of words) expect(err).toContain(word);
    expect(decks(cwd)).toEqual([]);
  });

  test('for headings twice the same, or a variable that no column has', async () => {
    const twice = folder(files({ 'clients.csv': CLIENTS.replace('city', 'name') }));
    expect(await merge(twice)).toMatchObject({ code: 1, err: expect.stringContaining('recipients-column') });
    const gone = folder(files({ 'clients.csv': CLIENTS.replace(',name,', ',title,') }));
    const { code, err } = await merge(gone);
    expect([code, err.match(/error\[/g)]).toEqual([1, ['error[']]);
    expect(err).toContain('offer.yaml:8:49');
    expect([...decks(twice), ...decks(gone)]).toEqual([]);
  });

  test.each([
    [{ recipients: 'clients.csb' }, 'no such file'],
    [{ recipients: undefined, fileName: '{{id}}' }, '--recipients'],
    [{ recipients: undefined, resume: true }, '--recipients'],
    [{ fileName: '{{compny}}' }, 'did you mean “company”?'],
    [{ audience: ['bord'] }, 'did you mean “board”?'],
  ])('for a call as %j: exit 2', async (options, message) => {
    const cwd = folder(files());
    const { code, err } = await merge(cwd, options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(decks(cwd)).toEqual([]);
  });
});

describe('--resume', () => {
  test('makes what is missing or changed, and leaves the rest', async () => {
    const cwd = folder(files());
    await merge(cwd);
    const path = (key: string) => join(cwd, 'decks', `offer.staff.${key}.json`);
    const untouched = statSync(join(cwd, 'decks', 'offer.board.k1.json')).mtimeMs;
    expect((await merge(cwd, { resume: true })).out).toContain('3  as they were');
    rmSync(path('k2'));
    writeFileSync(join(cwd, 'clients.csv'), CLIENTS.replace('Westwind', 'Eastwind'));
    expect((await merge(cwd, { resume: true })).code).toBe(0);
    expect(statuses(cwd)).toEqual(['1 skipped', '2 built', '3 built']);
    expect(readFileSync(path('k3'), 'utf8')).toContain('Eastwind');
    writeFileSync(path('k2'), readFileSync(path('k2'), 'utf8').replace('South', 'North'));
    await merge(cwd, { resume: true });
    expect(statuses(cwd)).toEqual(['1 skipped', '2 built', '3 skipped']);
    expect(statSync(join(cwd, 'decks', 'offer.board.k1.json')).mtimeMs).toBe(untouched);
  });

  test.each([
    ['word of the briefing', OFFER.replace('We build', 'We work'), {}],
    ['variable of the command line', OFFER, { set: ['city=Bergen'] }],
    ['theme', OFFER, { theme: 'midnight' }],
  ])('makes all anew for another %s', async (_, text, more) => {
    const cwd = folder(files());
    await merge(cwd);
    writeFileSync(join(cwd, 'offer.yaml'), text);
    await merge(cwd, { resume: true, ...more });
    expect(statuses(cwd)).toEqual(['1 built', '2 built', '3 built']);
  });

  test('goes on where an interrupted run ended, whose report says what is left', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `k${i},Company ${i},Name,City,staff\n`).join('');
    const cwd = folder(files({ 'clients.csv': `${CLIENTS.split('\n')[0]}\n${rows}` }));
    const args = ['build', 'offer.yaml', '--recipients', 'clients.csv', '--format', 'json'];
    // Without a browser nothing is measured, so that the first line is told after a hundred rows and not before.
    const killed = await startBriefdeck(args, { cwd, env: NO_BROWSER, onOutput: (_, kill) => kill('SIGINT') });
    expect(killed.code).toBe(130);
    const { totals } = report(cwd);
    expect(totals.built).toBeGreaterThanOrEqual(100);
    expect(totals.pending).toBeGreaterThan(0);
    expect(totals.built + totals.pending).toBe(400);
    const { code } = await briefdeck([...args, '--resume'], { cwd, env: NO_BROWSER });
    expect([code, report(cwd).totals.skipped]).toEqual([0, totals.built]);
    expect(decks(cwd).filter((name) => /jsonl|tmp/.test(name))).toEqual([]);
  });
});

test('without a browser what needs none is made, and the rows count as failed: exit 3', async () => {
  const cwd = folder(files());
  const args = ['build', 'offer.yaml', '--recipients', 'clients.csv', '--format', 'json,pdf'];
  const { code, err } = await briefdeck(args, { cwd, env: NO_BROWSER });
  expect([code, err.match(/\/nonexistent\/browser/g)?.length]).toEqual([3, 2]);
  expect(statuses(cwd)).toEqual(['1 failed', '2 failed', '3 failed']);
  expect(decks(cwd)).toHaveLength(4);
});

test('a folder that cannot be written to is exit 3', async () => {
  const cwd = folder(files({ decks: 'a file' }));
  expect(await merge(cwd)).toMatchObject({ code: 3, err: expect.stringContaining('cannot write') });
});

describe('PDF', () => {
  test('is made for each recipient; what does not fit is told once, with its rows', async () => {
    const text = OFFER.replace('"We build in {{city}}"', '"{{name}}"').replace(
      '- points',
      '- text: "{{city}}"\n      - points',
    );
    const long = 'Very long words about the city. '.repeat(90);
    const cwd = folder({
      'offer.yaml': text.replace('title:', 'overflow: report\ntitle:'),
      'clients.csv': `id,company,name,city,audience\nk1,A,Ana,Oslo,staff\nk2,B,Ben,${long},staff\nk3,C,Cleo,${long}More.,staff\n`,
    });
    const args = ['build', 'offer.yaml', '--recipients', 'clients.csv', '--format', 'pdf'];
    const { err } = await briefdeck(args, { cwd });
    expect(decks(cwd)).toContain('offer.staff.k1.pdf');
    expect(readFileSync(join(cwd, 'decks', 'offer.staff.k1.pdf')).toString('latin1')).toContain('%PDF');
    expect(err.match(/\[overflow\]/g)).toHaveLength(1);
    expect(err).toContain('rows 2 and 3');
  });
});

describe('check', () => {
  test('looks at every row and writes nothing', async () => {
    const cwd = folder(files({ 'clients.csv': CLIENTS.replace('Westwind', '') }));
    const { code, err, out } = await briefdeck(['check', 'offer.yaml', '--recipients', 'clients.csv'], {
      cwd,
      env: NO_BROWSER,
    });
    expect([code, err.match(/error\[/g)]).toEqual([1, ['error[']]);
    expect(err).toContain('clients.csv:4:4');
    // What is wrong with a row is told before a page is measured.
    expect(err.indexOf('clients.csv:4:4')).toBeLessThan(err.indexOf('not measured'));
    writeFileSync(join(cwd, 'clients.csv'), CLIENTS);
    const sound = await briefdeck(['check', 'offer.yaml', '--recipients', 'clients.csv'], { cwd });
    expect([sound.code, sound.err]).toEqual([0, expect.not.stringMatching(/error|warning|not measured/)]);
    expect(out + sound.out).toContain('nothing wrong');
    expect(decks(cwd)).toEqual([]);
  });

  test('of a briefing for recipients says where its variables would come from', async () => {
    const cwd = folder(files({ 'offer.yaml': OFFER.replace(', recipient: {name: Somebody}', '') }));
    const { code, err } = await briefdeck(['check', 'offer.yaml'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('--recipients clients.csv');
  });
});

test('pictures of slides that a recipient no longer has are removed, and nothing else', async () => {
  const former = ['offer.board.k1.09.png', 'offer.staff.k2.09.png', 'offer.board.k1.final.png'];
  const cwd = folder(files(Object.fromEntries(former.map((name) => [`decks/${name}`, 'of a former run']))));
  const rows = CLIENTS.split('\n').slice(0, 2).join('\n');
  writeFileSync(join(cwd, 'clients.csv'), `${rows}\n`);
  expect((await merge(cwd, { format: ['png'] })).code).toBe(0);
  expect(decks(cwd)).toEqual(expect.arrayContaining(['offer.board.k1.01.png', ...former.slice(1)]));
  expect(decks(cwd)).not.toContain(former[0]);
  const again = await merge(cwd, { format: ['png'], resume: true });
  expect([again.code, again.out]).toEqual([0, expect.stringMatching(/0 {2}built\n +1 {2}as they were/)]);
  rmSync(join(cwd, 'decks', 'offer.board.k1.02.png'));
  expect((await merge(cwd, { format: ['png'], resume: true })).out).toMatch(/1 {2}built/);
});
