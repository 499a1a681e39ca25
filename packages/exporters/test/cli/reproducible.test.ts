import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT, readTree, temporary, topasked, writeContent } from './run.ts'

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>'
const FILES: Readonly<Record<string, string>> = {
  ...CONTENT,
  'questions/renew.de.md':
    '---\nquestion: Wie verlängere ich?\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\nMit dem Ausweis: ![Karte](../images/card.svg)\n',
  'questions/fees.md': (CONTENT['questions/renew.md'] ?? '').replace('How do I renew?', 'What does it cost?'),
  'images/card.svg': PICTURE,
  'notices.yaml':
    'works:\n  start: 2026-02-01 08:00\n  end: 2026-02-03 18:00\n  text: { en: Works, de: Bauarbeiten }\n',
}

interface Machine {
  readonly env: Readonly<Record<string, string>>
  readonly umask: number
  /** Below the folder of the test: where the command is called. */
  readonly cwd: string
  readonly order: (paths: readonly string[]) => readonly string[]
}

/** As unlike as two machines can be: clock, language, rights, place, order of the disk, number of workers. */
const MACHINES: readonly Machine[] = [
  {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'de_CH.UTF-8', LC_ALL: 'de_CH.UTF-8', UV_THREADPOOL_SIZE: '1' },
    umask: 0o022,
    cwd: '.',
    order: (paths) => paths,
  },
  {
    env: {
      TZ: 'America/Los_Angeles',
      LANG: 'C',
      LC_ALL: 'C',
      UV_THREADPOOL_SIZE: '16',
      HOME: '/nonexistent',
    },
    umask: 0o077,
    cwd: 'far/away/from here',
    order: (paths) => paths.toReversed(),
  },
]

function buildOn({ env, umask, cwd, order }: Machine) {
  const dir = temporary()
  for (const path of order(Object.keys(FILES)))
    writeContent(join(dir, 'faq'), {}, { [path]: FILES[path] ?? '' })
  mkdirSync(join(dir, cwd), { recursive: true })
  const before = process.umask(umask)
  const args = ['build', '--content', join(dir, 'faq'), '--out', join(dir, 'tree'), '--as-of', '2026-02-01']
  const result = topasked([...args, '--channels', 'feed,pdf,intranet'], { env, cwd: join(dir, cwd) })
  process.umask(before)
  expect(result.code, result.stderr).toBe(0)
  return readTree(join(dir, 'tree'))
}

test('two machines that have nothing in common make the same bytes: feed, handouts, snippets', {
  timeout: 240_000,
}, () => {
  const [one, two] = MACHINES.map(buildOn)
  expect(Object.keys(one ?? {})).toContain('pdf/en/handout.pdf')
  expect(one).toEqual(two)
})
