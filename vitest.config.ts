import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['src/testing/house/test-server.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    pool: 'threads',
    isolate: false,
    // a test waits for its database about as long as it works: on two cores two of them keep both busy
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { shuffle: true },
    // only what hangs ends so: a busy machine makes a long test longer, and wrong in nothing
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // a list that should be empty is told whole: what failed once in CI must be found from what CI printed
    chaiConfig: { truncateThreshold: 0 },
  },
})
