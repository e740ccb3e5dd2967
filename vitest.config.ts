import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['src/testing/house/test-server.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    pool: 'threads',
    isolate: false,
    sequence: { shuffle: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
