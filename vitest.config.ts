import { defineConfig } from 'vitest/config'

const conditions = ['@topasked/source', 'node', 'import', 'default']

/** Each package has it as its `vitest.config.ts`: tests run the sources, never built files. */
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
