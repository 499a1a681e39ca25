import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Example } from './example.ts'
import { fileOf, filesOf } from './example-files.ts'
import { checkInMemory } from './memory-folder.ts'

interface Mistake extends Pick<Example, 'name' | 'in' | 'wrong' | 'files'> {
  /** Each message as `rule line help`; before the line stands the file where it is not that of the mistake. */
  readonly want: readonly string[]
}

/** What people get wrong, each in the folder of the rules' examples; a line for each, with all that is said of it. */
const MISTAKES: readonly Mistake[] = JSON.parse(
  readFileSync(new URL('mistakes.json', import.meta.url), 'utf8'),
)
/** What is said of the folder itself. */
const ASIDE = /^(?:translation\/missing|catalog\/interface-language|pdf\/)/

/** The version of questions/renew.md, as the check names it. */
async function hashOfRenew(): Promise<string> {
  const old =
    '---\nquestion: Was?\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\nDas.\n'
  const { messages } = await checkInMemory({ 'questions/renew.de.md': old })
  return messages.map(({ help }) => /sha256:\w+/.exec(help)?.[0]).find((hash) => hash) ?? ''
}

test('there are at least 250 mistakes, and each is said', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(250)
  expect(MISTAKES.filter(({ want }) => want.length === 0)).toEqual([])
  expect(new Set(MISTAKES.map(({ name }) => name)).size).toBe(MISTAKES.length)
})

test('every mistake has the messages that it should have', async () => {
  const renew = await hashOfRenew()
  const all: Array<Pick<Mistake, 'name' | 'want'>> = []
  for (const mistake of MISTAKES) {
    const example: Example = { ...mistake, at: '1:1-1:1', help: '' }
    const { messages } = await checkInMemory(filesOf(example, mistake.wrong, { renew }))
    const want = messages
      .filter(({ rule }) => !ASIDE.test(rule))
      .map(({ rule, file, line, help }) => {
        const where = file === fileOf(example) ? '' : `${file}:`
        return `${rule} ${where}${line} ${help.replace(renew, 'HASH')}`
      })
    all.push({ name: mistake.name, want })
  }
  expect(all).toEqual(MISTAKES.map(({ name, want }) => ({ name, want })))
}, 60_000)
