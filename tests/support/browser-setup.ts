/** Before any test: a browser that prints is there. Where none is found, one is fetched, as `npm run demo` does. */
import { findBrowser } from '../../src/browser/find.ts';
import { installBrowser } from '../../src/browser/install.ts';
import { thisMachine } from '../../src/browser/machine.ts';
import { progressLine } from '../../src/commands/world.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';

export default async function setup(): Promise<void> {
  const machine = thisMachine();
  await findBrowser(machine, null).catch(async (thrown: unknown) => {
    if (!(thrown instanceof UserError) || thrown.code !== 'browser-missing') throw thrown;
    await installBrowser(machine, showIn(process.stderr));
  });
}

function showIn(stream: NodeJS.WriteStream) {
  return (progress: Parameters<typeof progressLine>[0]) => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${progressLine(progress)}`);
  };
}
