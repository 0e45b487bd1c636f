import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql ships two builds. Node takes the one that its package calls "main"; the other beside it would be a second set of schema classes.
  resolve: { alias: [{ find: /^graphql$/, replacement: import.meta.resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    // The tests talk to real servers on loopback, which share the machine's cores with them.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
