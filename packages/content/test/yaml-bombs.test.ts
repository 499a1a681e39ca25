import { expect, test } from 'vitest'
import { BASE, load, question } from './folder.ts'
import { sampled } from './sampled.ts'
import { withinProcessorTime } from './within-processor-time.ts'
import { YAML_BOMBS } from './yaml-bombs.ts'

/** Four files, two seconds each on a machine that does nothing else; where the processor is shared, a multiple of it. */
const TIME = 24_000

/** As long as the frontmatter and the catalog may be; a registry of that size is a large one. */
const LENGTHS = {
  'questions/renew.md': 15_000,
  'faq.yaml': 250_000,
  'links.yaml': 250_000,
  'scenarios/pay.yaml': 250_000,
} as const
const PATHS = Object.keys(LENGTHS) as Array<keyof typeof LENGTHS>

/** The file as it is in the base folder, with the bomb as its last field. */
function armed(path: keyof typeof LENGTHS, bomb: (length: number) => string): string {
  const text = bomb(LENGTHS[path])
  return path === 'questions/renew.md'
    ? (BASE[path] ?? '').replace('\n---\n\n', `\n${text}\n---\n\n`)
    : `${BASE[path]}${text}\n`
}

test.each(sampled(Object.entries(YAML_BOMBS), 4))(
  '%s: one error in each file, soon, and an answer is checked',
  async (_, bomb) => {
    const files = Object.fromEntries(PATHS.map((path) => [path, armed(path, bomb)]))
    const good = question('What does it cost?', 'See [here](https://example.org/).', 'scenarios: [pay]')
    const { messages } = await withinProcessorTime(TIME, () => load({ ...files, 'questions/fees.md': good }))
    expect(messages.filter(({ rule }) => rule === 'link/text').map(({ file }) => file)).toEqual([
      'questions/fees.md',
    ])
    const errors = messages.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file }) => file)).toEqual([...PATHS].sort())
    expect(errors.map(({ rule }) => rule)).not.toContain('file/handled')
  },
)
