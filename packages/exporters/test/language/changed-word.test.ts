import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporary, writeContent } from '../cli/run.ts'
import { runHere } from '../cli/run-here.ts'
import { catalogFolder } from '../languages/catalog-folder.ts'
import { answersIn } from '../pdf/answers-in.ts'

test('a word that a content folder changes is changed in the feed, on paper and in snippets, and verified', async () => {
  const dir = temporary()
  const files = catalogFolder('fr')
  const [path = '', text = ''] = Object.entries(files).find(([name]) => name.startsWith('questions/')) ?? []
  const faq = writeContent(join(dir, 'faq'), {
    ...files,
    [path]: `${text}\n\n:::note\nUn mot.\n:::\n`,
    'interface/fr.yaml': 'words: { callout: { note: Nota bene } }\n',
  })
  const out = join(dir, 'out')
  const built = await runHere([
    ...['build', '--content', faq, '--out', out, '--channels', 'feed,pdf,intranet', '--as-of', '2026-02-01'],
    '--verify',
  ])
  expect(built.code, built.stdout).toBe(0)
  const read = (name: string) => readFileSync(join(out, name))
  const answers = await answersIn(read('pdf/fr/handout.pdf'))
  const seen = [
    read('feed/fr/feed.json').toString(),
    read('intranet/fr/portable/all.html').toString(),
    answers.map((answer) => answer.text).join('\n'),
  ].map((one) => /Nota\s*bene/u.test(one))
  expect(seen).toEqual([true, true, true])
})
