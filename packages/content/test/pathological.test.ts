import { expect, test } from 'vitest'
import { load, question } from './folder.ts'
import { PATHOLOGICAL } from './pathological.ts'
import { sampled } from './sampled.ts'
import { withinProcessorTime } from './within-processor-time.ts'

/** Two seconds on a machine that does nothing else; where the processor is shared, all takes a multiple of it. */
const TIME = 8_000

/** They look dangerous, and are read in a moment: what is in them is published, or warned of. */
const HARMLESS: ReadonlySet<string> = new Set([
  'titles of definitions without an end',
  'many definitions',
  'many fences',
  'horizontal lines',
  'many footnotes',
  'directives on lines',
])

/** Has a mistake of its own, which must be found in any company. */
const GOOD = question('What does it cost?', 'See [here](https://example.org/).', 'scenarios: [pay]')

test.each(sampled(Object.keys(PATHOLOGICAL), 4))(
  '%s: one error on this file, soon, and the other one is checked',
  async (name) => {
    const bad = question('How do I renew?', PATHOLOGICAL[name] ?? '')
    const { messages } = await withinProcessorTime(TIME, () =>
      load({ 'questions/renew.md': bad, 'questions/fees.md': GOOD }),
    )
    const others = messages.filter(({ file }) => file !== 'questions/renew.md')
    expect(others.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['questions/fees.md link/text'])
    const errors = messages.filter(
      ({ file, severity }) => file === 'questions/renew.md' && severity === 'error',
    )
    expect(errors).toHaveLength(HARMLESS.has(name) ? 0 : 1)
    expect(errors.map(({ rule }) => rule)).not.toContain('file/handled')
  },
)
