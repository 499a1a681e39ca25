import { defineConfig } from 'vitest/config'

const conditions = ['@topasked/source', 'node', 'import', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/published-tree.ts',
    server: { deps: { inline: [/@topasked/] } },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Browsers and builds are heavy: one file after the other.
    fileParallelism: false,
  },
})
