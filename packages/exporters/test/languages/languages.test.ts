import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontFor } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { temporary, writeContent } from '../cli/run.ts'
import { runHere } from '../cli/run-here.ts'
import { uaFaults } from '../pdf/ua-check.ts'
import { catalogFolder, LANGUAGES } from './catalog-folder.ts'

/** Said of every catalog in a language for which there are no words of the interface. */
const NO_WORDS = 'catalog/interface-language'

test('catalogs of eight languages with ten questions each', () => {
  expect(LANGUAGES).toEqual(['ar', 'de', 'fr', 'hi', 'ja', 'ko', 'th', 'zh-Hans'])
  for (const locale of LANGUAGES) {
    const questions = Object.keys(catalogFolder(locale)).filter((path) => path.startsWith('questions/'))
    expect(questions, locale).toHaveLength(10)
  }
})

// The fonts of some are large and not installed for tests: CONTRIBUTING.md says how to. Without them there is no paper.
describe.each(LANGUAGES)('a catalog in %s', (locale) => {
  const isPrinted = fontFor(locale).missing === undefined

  test('passes the check, is published, verified and conforms to PDF/UA-1', async () => {
    const dir = temporary()
    const faq = writeContent(join(dir, 'faq'), catalogFolder(locale))
    const out = join(dir, 'out')
    const checked = await runHere(['check', '--content', faq, '--as-of', '2026-02-01', '--format', 'json'])
    const messages: { rule: string }[] = JSON.parse(checked.stdout).messages ?? JSON.parse(checked.stdout)
    const rules = new Set(messages.map(({ rule }) => rule))
    rules.delete(NO_WORDS)
    expect([...rules]).toEqual(isPrinted ? [] : ['pdf/font-installed'])

    const channels = ['--channels', 'feed,pdf,intranet']
    const built = await runHere([
      ...['build', '--content', faq, '--out', out, ...channels, '--as-of', '2026-02-01', '--verify'],
    ])
    expect(built.code, built.stdout).toBe(0)
    const folder = join(out, 'pdf', locale)
    expect(existsSync(folder)).toBe(isPrinted)
    const files = isPrinted ? readdirSync(folder).sort() : []
    expect(files).toEqual(isPrinted ? ['borrow.pdf', 'handout.pdf', 'quick-card.pdf', 'visit.pdf'] : [])
    for (const name of files) expect(await uaFaults(readFileSync(join(folder, name))), name).toEqual([])
  }, 60_000)
})
