import { examine, type Finding } from '../browser/doctor.ts';
import { thisMachine } from '../browser/machine.ts';
import { version } from '../package.ts';
import { type Command, type Io, JSON_OPTION } from './define.ts';
import { textOption } from './options.ts';
import { progressLine } from './world.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  arguments: '',
  about: 'browser, fonts, sandbox: what works here',
  options: [{ flags: '--browser <path>', about: 'the browser to examine' }, JSON_OPTION],
  run: async (_args, options, io) => {
    const findings = await examine({
      machine: thisMachine(),
      named: textOption(options, 'browser') ?? null,
      onProgress: (progress) => io.progress(progressLine(progress)),
    });
    io.progress(null);
    if (options.json === true) io.out(`${JSON.stringify({ version, findings }, null, 2)}\n`);
    else io.out(table(findings, io));
    return findings.some(({ ok }) => ok === false) ? 3 : 0;
  },
};

function table(findings: readonly Finding[], { outColor }: Io): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const marks = { true: outColor.green('✓'), warn: outColor.yellow('!'), false: outColor.red('✗') };
  const lines = findings.flatMap(({ name, ok, detail, hint }) => [
    `${marks[String(ok) as keyof typeof marks]} ${name.padEnd(width)}  ${detail}`,
    ...(hint === null ? [] : [`  ${' '.repeat(width)}  → ${hint}`]),
  ]);
  return `${lines.join('\n')}\n`;
}
