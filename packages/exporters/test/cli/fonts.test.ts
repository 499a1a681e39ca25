import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT, temporary, writeContent } from './run.ts'
import { runHere } from './run-here.ts'

const AS_OF = ['--as-of', '2026-02-01']
/** Lao, whose font does not come with Topasked and is not installed for tests. */
const LAO: Readonly<Record<string, string>> = {
  'faq.yaml': (CONTENT['faq.yaml'] ?? '').replace('others: [de]', 'others: [de, lo]'),
}

function content(files: Readonly<Record<string, string>>): string {
  return writeContent(join(temporary(), 'faq'), files)
}

test('a language without a font is one warning, has no handouts, and all else goes out', async () => {
  const faq = content(LAO)
  const out = join(faq, '../out')
  const { code, stdout } = await runHere([
    ...['build', '--content', faq, '--out', out, '--channels', 'feed,pdf,intranet', ...AS_OF, '--verify'],
  ])
  expect(code, stdout).toBe(0)
  expect(stdout.match(/warning\[pdf\/[^\n]*/g)).toEqual([
    'warning[pdf/font-installed]: no font for lo is installed, so there are no PDF handouts in lo',
  ])
  expect(readdirSync(join(out, 'pdf')).sort()).toEqual(['de', 'en'])
  expect(stdout).toContain('not made   pdf/lo/handout.pdf: no font for lo is installed')
  expect(readdirSync(join(out, 'feed')).sort()).toContain('lo')
  expect(readdirSync(join(out, 'intranet')).sort()).toContain('lo')
})

test('the fonts that a catalog needs, with the command that installs them', async () => {
  const answer = `---\nquestion: Where?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nອາ தம\n`
  const { code, stdout } = await runHere([
    ...['fonts', '--content', content({ ...LAO, 'questions/where.md': answer })],
  ])
  expect(code).toBe(0)
  expect(stdout).toBe(`Fonts of the handouts
  en: Source Sans 3, comes with Topasked
  de: Source Sans 3, comes with Topasked
  lo: Noto Sans Lao, not installed
  "த" (U+0BA4): Topasked knows no font
  "ம" (U+0BAE): Topasked knows no font
  "ອ" (U+0EAD): Noto Sans Lao, not installed
  "າ" (U+0EB2): Noto Sans Lao, not installed

To install what is missing:
  npm install --ignore-scripts -w @topasked/content @expo-google-fonts/noto-sans-lao@0.4.2
`)
})
