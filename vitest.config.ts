import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/support/order.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/browser-setup.ts',
    setupFiles: 'tests/support/bytes.ts',
    // Half of the time of a run went into loading the same modules for each file. Nothing keeps state in a module but
    // the browser, which is meant to be shared.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Packages are read as Node reads them, without a proxy around each that asks twice for every name.
    deps: { interopDefault: false },
  },
});
