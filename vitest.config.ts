import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { runs } from './test/runs.ts'

const FILES = 'test/**/*.test.ts'
const findFiles = (what: RegExp): readonly string[] =>
  globSync(FILES).filter((file) => what.test(readFileSync(file, 'utf8')))
/** They replace modules, which no other file may see. */
const MOCKING = findFiles(/\bvi\.(?:do)?mock\(/i)

/**
 * Node loads sources and tests by itself, without the getters that Vite's modules have in place of each imported name.
 * Counting, replacing modules and watching need Vite.
 */
const LOADS_BY_NODE = process.argv.includes('run') && !process.argv.some((word) => word.startsWith('--coverage'))

/**
 * The longest begin first, so that none of them is left alone at the end: those that start processes and wait for them, and
 * of the others those that generate their cases.
 */
const LONGEST = ['/crash/', '/attacks/', '/e2e/', '/faults/', '/mail/', '/events/', '/docs/', '/state/']
const GENERATING = findFiles(/\bfc\.assert\(/)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((folder) => moduleId.includes(`/test${folder}`))
      if (place >= 0) return place
      return LONGEST.length + (GENERATING.some((file) => moduleId.endsWith(file)) ? 0 : 1)
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    projects: [
      // One process for many files, so that what they import is compiled once: no file leaves anything behind in a module.
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: [FILES],
          exclude: [...MOCKING],
          experimental: { viteModuleRunner: !LOADS_BY_NODE },
        },
      },
      { extends: true, test: { name: 'alone', isolate: true, include: [...MOCKING] } },
    ],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: runs(180_000),
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
    coverage: {
      // It counts in the included files alone; V8's own counting makes all that runs two fifths slower.
      provider: 'istanbul',
      reporter: ['text-summary'],
      include: ['src/engine/**', 'src/kinds/**', 'src/state/ledger/**', 'src/state/review/**', 'src/state/secrets/**'],
      // What decides about people's mail is held to a floor; the rest is held by its tests alone.
      thresholds: { statements: 90, branches: 80, functions: 90, lines: 90 },
    },
  },
})
