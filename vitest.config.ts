import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], globalSetup: 'tests/support/browser-setup.ts', testTimeout: 20_000 },
});
