import { defineConfig } from 'vitest/config'
import { runs } from './test/runs.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: runs(60_000),
    hookTimeout: 60_000,
    pool: 'forks',
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: ['src/engine/**', 'src/kinds/**', 'src/state/ledger/**', 'src/state/review/**', 'src/state/secrets/**'],
      // What decides about people's mail is held to a floor; the rest is held by its tests alone.
      thresholds: { statements: 90, branches: 80, functions: 90, lines: 90 },
    },
  },
})
