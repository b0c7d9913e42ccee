import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'modules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'program',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/cli/build.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
