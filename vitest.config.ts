import { defineConfig } from 'vitest/config'

const conditions = ['@topasked/source', 'node', 'import', 'default']

/** For the tests of the workspace and, as `vitest.config.ts` of theirs, of its packages: sources, never built files. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@topasked/] } },
  },
})
