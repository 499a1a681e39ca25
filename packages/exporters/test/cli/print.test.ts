import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '@topasked/schema'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { textOf } from '../pdf/read-pdf.ts'
import { readTree, topasked, writeContent } from './run.ts'

const AS_OF = ['--as-of', '2026-02-01']

let content = ''
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'topasked-print-'))
  writeContent(join(content, 'faq'), {})
})
afterAll(() => rmSync(content, { recursive: true }))

describe('a handout of a few answers', () => {
  it('is written beside what is published, on the paper that was asked for', async () => {
    const args = [
      'build',
      '--content',
      join(content, 'faq'),
      ...AS_OF,
      '--questions',
      'renew',
      '--paper',
      'letter',
    ]
    const { code, stderr, stdout } = topasked(args, { cwd: content })
    expect(code, stderr).toBe(0)
    expect(stdout).toContain('handout/pdf/en/pick.pdf')
    const tree = readTree(join(content, 'handout'))
    expect(Object.keys(tree)).toEqual(['manifest.json', 'pdf/de/pick.pdf', 'pdf/en/pick.pdf'])
    const manifest: Manifest = JSON.parse(Buffer.from(tree['manifest.json'] ?? '', 'base64').toString())
    expect(manifest.files.map(({ questions }) => questions)).toEqual([['renew'], ['renew']])
    const bytes = Uint8Array.from(Buffer.from(tree['pdf/en/pick.pdf'] ?? '', 'base64'))
    expect(await textOf(bytes)).toContain('Selectedanswers')
    expect((await PDFDocument.load(bytes)).getPage(0).getSize()).toEqual({ width: 612, height: 792 })
  })

  it.each([
    [['--questions', 'rene'], 'there is no question "rene"; there is one with a similar name: renew'],
    [['--questions', 'renew,,'], '--questions expects comma-separated ids, not "renew,,"'],
    [
      ['--questions', 'renew', '--channels', 'site,pdf'],
      '--questions makes a handout, so the only channel it accepts is pdf',
    ],
    [['--paper', 'a5'], '--paper must be one of a4, letter, not "a5"'],
  ])('%j is a wrong call', async (args, sentence) => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const code = await main(['build', '--content', join(content, 'faq'), ...AS_OF, ...args])
    const said = stderr.mock.calls.map(([text]) => text).join('')
    stderr.mockRestore()
    expect(said).toContain(`topasked: ${sentence}\n`)
    expect(code).toBe(2)
  })
})
