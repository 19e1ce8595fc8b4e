/** The founding briefing for every audience, as HTML and PDF; fetches a browser first where none is to be found. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BRIEFING = 'briefings/openai-microsoft.yaml';
const LACKS_SOMETHING = 3;

let code = briefdeck('build', BRIEFING);
if (code === LACKS_SOMETHING && briefdeck('browser', 'install') === 0) code = briefdeck('build', BRIEFING);
if (code === 0) console.log('\nOpen decks/openai-microsoft.executive.html in a browser, or the PDF of the same name.');
process.exitCode = code;

function briefdeck(...words) {
  console.log(`\n$ briefdeck ${words.join(' ')}`);
  return spawnSync(process.execPath, ['dist/cli.js', ...words], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
