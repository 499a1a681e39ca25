import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '@topasked/schema'
import { expect, test } from 'vitest'
import { call } from './call.ts'
import { CONTENT, temporary, writeContent } from './run.ts'

const CSV = 'feed/v1/exports/en/faq.csv'

test('verify reads cells that are kept from being formulas, and finds one that is none any more', async () => {
  const dir = temporary()
  const question = (CONTENT['questions/renew.md'] ?? '')
    .replace('How do I renew?', '"=1+1: how do I renew?"\nalsoAsked: ["@desk: can you renew it?", -1?]')
    .replace('1. Log in.\n2.', '- Log in.\n-')
  writeContent(join(dir, 'faq'), { 'questions/renew.md': question })
  const content = ['--content', join(dir, 'faq'), '--as-of', '2026-02-01']
  const out = join(dir, 'out')
  const built = await call('build', ...content, '--out', out, '--channels', 'feed')
  expect(built.code, built.stdout + built.stderr).toBe(0)
  const verified = await call('verify', out, ...content)
  expect(verified.code, verified.stdout).toBe(0)

  const text = readFileSync(join(out, CSV), 'utf8')
  expect(text.match(/"\u200B/gu)).toHaveLength(6)
  const spoilt = text.replace('\u200B', '')
  writeFileSync(join(out, CSV), spoilt)
  const manifest: Manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  const files = manifest.files.map((file) =>
    file.path === CSV
      ? {
          ...file,
          sha256: createHash('sha256').update(spoilt).digest('hex'),
          bytes: Buffer.byteLength(spoilt),
        }
      : file,
  )
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, files }))
  const { code, stdout } = await call('verify', out, ...content)
  expect(stdout).toContain('a spreadsheet would treat this cell as a formula: "=1+1: how do I renew?"')
  expect(code).toBe(1)
})
