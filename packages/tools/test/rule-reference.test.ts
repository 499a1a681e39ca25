import { existsSync, readFileSync } from 'node:fs'
import { DEFINITIONS } from '@topasked/exporters'
import { expect, test } from 'vitest'
import { toRuleReference } from '../src/rule-reference.ts'

const ROOT = new URL('../../../', import.meta.url)

test('the committed rule reference is what the rules give (npm run rules)', () => {
  expect(readFileSync(new URL('docs/rules.md', ROOT), 'utf8')).toBe(toRuleReference())
})

test.each(Object.entries(DEFINITIONS))(
  '%s has its page, and each of its rules an entry',
  (_, { docs, rules }) => {
    expect(existsSync(new URL(docs, ROOT))).toBe(true)
    const reference = toRuleReference()
    for (const { id } of rules) expect(reference).toContain(`\n### ${id}\n`)
  },
)
