import { posix as node } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckedOne, checkOne } from '../src/browser/check-one.ts'
import { forEachGuarded } from '../src/browser/guard.ts'
import { posix } from '../src/browser/posix.ts'
import { sha256 } from '../src/browser/sha256.ts'
import { shareFolder } from '../src/browser/shared-folder.ts'
import { sha256 as nodeSha256 } from '../src/resolve/sha256.ts'
import { BASE, question } from './base-folder.ts'
import { load, OF_THE_BASE } from './folder.ts'

const DRAFT = question('What is the secret plan?', 'Tell nobody.').replace('---\n', '---\ndraft: true\n')
const LATER = question('What opens next century?', 'The hidden wing.').replace(
  '---\n',
  '---\nvalid: { from: 2099-01-01 }\n',
)

/** What is said of a text itself. */
const own = (messages: CheckedOne['messages']) => messages.filter(({ rule }) => !OF_THE_BASE.has(rule))

async function shared(files: Readonly<Record<string, string>> = {}) {
  const { corpus, messages } = await load(files)
  if (!corpus) throw new Error(messages.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return { folder: shareFolder(corpus), messages }
}

test('a shared folder says nothing of what is not published, and nothing of comments', async () => {
  const { folder } = await shared({
    'faq.yaml': `${BASE['faq.yaml']}checks: { banned: [codename] }\n`.replace(
      /^scenarios: \[/m,
      'scenarios: [merger, ',
    ),
    'scenarios/merger.yaml': 'title: { en: The takeover, de: Die Übernahme }\n',
    'fragments/plot.md': 'Whisper.\n',
    'links.yaml': `# ask Bob for the password\n${BASE['links.yaml']}bunker: { url: "https://bunker.example.org/", precision: exact, access: public, label: { en: Bunker, de: Bunker } }\n`,
    'questions/hush-hush.md': DRAFT.replace(
      'Tell nobody.',
      'Tell nobody. [Go](link:bunker).\n\n::include{fragment="plot"}',
    ),
    'questions/wing.md': LATER,
    'questions/open.md': question('Is it open?', 'Soon: [the plan](renew.md).').replace(
      '---\n',
      '---\nrelated: [wing]\n',
    ),
  })
  const text = JSON.stringify(folder)
  const secrets = [
    'secret',
    'Tell nobody',
    'century',
    'hidden',
    'Bob',
    'takeover',
    'Übernahme',
    'Whisper',
    'bunker.example',
    'codename',
  ]
  for (const secret of secrets) expect(text).not.toContain(secret)
  // What nothing published names is not there at all.
  expect(Object.keys(folder.texts)).not.toContain('questions/hush-hush.md')
  const open = await checkOne(folder, 'questions/open.md', folder.texts['questions/open.md'] ?? '')
  expect(own(open.messages).map(({ rule }) => rule)).not.toContain('reference/question-exists')
})

test('every file of a shared folder has the messages that it has for the command', async () => {
  const { folder, messages } = await shared()
  for (const [path, text] of Object.entries(folder.texts).filter(([name]) => name.endsWith('.md'))) {
    const checked = await checkOne(folder, path, text)
    expect(own(checked.messages)).toEqual(messages.filter(({ file }) => file === path))
    expect(checked.corpus).toBeDefined()
  }
})

test('what can be fixed comes fixed, and a text with errors has no corpus', async () => {
  const { folder } = await shared()
  const text = question('New?', 'Ask.').replace('[borrow', '[borow')
  const { messages, fixed, fixes, corpus } = await checkOne(folder, 'questions/new.md', text)
  expect(own(messages).map(({ rule }) => rule)).toEqual(['reference/unknown-scenario'])
  expect(fixed).toBe(question('New?', 'Ask.'))
  expect(fixes).toHaveLength(1)
  expect(corpus).toBeUndefined()
})

const path = fc
  .array(fc.constantFrom('..', '.', '', 'a', 'b.md', 'images', '電話'), { maxLength: 6 })
  .map((parts) => parts.join('/'))

test('paths are those of Node', () => {
  fc.assert(
    fc.property(path, path, (one, two) => {
      expect(posix.normalize(one)).toBe(node.normalize(one))
      expect(posix.join(one, two)).toBe(node.join(one, two))
      // Paths in a folder are clean.
      const clean = node.normalize(one).replace(/(?<=.)\/$/, '')
      expect(posix.dirname(clean)).toBe(node.dirname(clean))
      expect(posix.basename(clean)).toBe(node.basename(clean))
      const [from, to] = [node.join('/', one), node.join('/', two)]
      expect(posix.relative(from, to)).toBe(node.relative(from, to))
    }),
    { numRuns: 500 },
  )
})

test('hashes are those of Node', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sha256(text) === nodeSha256(text)))
})

test('one failure leaves the others their turn', () => {
  const [done, failed]: [number[], number[]] = [[], []]
  forEachGuarded([1, 2, 3], {
    work(item) {
      if (item === 2) throw new Error('two')
      done.push(item)
    },
    failed: (item) => failed.push(item),
    time: () => 1,
  })
  expect([done, failed]).toEqual([[1, 3], [2]])
})
