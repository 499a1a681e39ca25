import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fixContent } from '@topasked/content'
import { expect, test } from 'vitest'
import { BASE } from './base-folder.ts'
import { makeFolder } from './folder.ts'
import { random } from './random.ts'

type Mutation = (bytes: Buffer, pick: (below: number) => number) => Buffer

const lines = (change: (all: string[], pick: (below: number) => number) => void): Mutation => {
  return (bytes, pick) => {
    const all = bytes.toString('latin1').split('\n')
    change(all, pick)
    return Buffer.from(all.join('\n'), 'latin1')
  }
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, pick) => {
    for (let i = 0; i < 8; i++) bytes[pick(bytes.length)] = pick(256)
    return bytes
  },
  (bytes, pick) => {
    for (let i = 0; i < 6; i++) bytes[pick(bytes.length)] = 0x20 + pick(0x5f)
    return bytes
  },
  (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  (bytes, pick) => bytes.subarray(pick(bytes.length)),
  lines((all, pick) => all.splice(pick(all.length), 1 + pick(3))),
  lines((all, pick) => all.splice(pick(all.length), 0, ...all.slice(pick(all.length), pick(all.length)))),
  lines((all, pick) => all.sort(() => pick(3) - 1)),
  lines((all, pick) => {
    const at = pick(all.length)
    all[at] = `${'*_[`<:|>-#'[pick(10)]}${all[at]}${'*_]`>:|{}"'[pick(10)]}`
  }),
]

const FAQ = fileURLToPath(new URL('../fixtures/two-factor/', import.meta.url))
const SOURCES = [
  ...readdirSync(`${FAQ}questions`).map((name) => readFileSync(`${FAQ}questions/${name}`)),
  ...['faq.yaml', 'links.yaml'].map((name) => readFileSync(`${FAQ}${name}`)),
]

/** 200 files, 25 to a folder so that each folder is read once. */
const FOLDERS = 8
const FILES = 25

test.each(Array.from({ length: FOLDERS }, (_, index) => index))(
  'mutated files give messages or none, never an exception: seed %i',
  async (folder) => {
    const next = random(folder + 1)
    const pick = (below: number): number => Math.floor(next() * below)
    const files: Record<string, Uint8Array> = {}
    for (let index = 0; index < FILES; index++) {
      const source = SOURCES[(folder * FILES + index) % SOURCES.length] ?? Buffer.from('')
      const mutation = MUTATIONS[index % MUTATIONS.length]
      const name = index % 5 === 4 ? `questions/m${index}.de.md` : `questions/m${index}.md`
      files[name] = mutation?.(Buffer.from(source), pick) ?? source
    }
    const catalog = Buffer.from(BASE['faq.yaml'] ?? '')
    files['faq.yaml'] =
      folder % 2 === 0 ? catalog : (MUTATIONS[folder % MUTATIONS.length]?.(catalog, pick) ?? catalog)
    const { before, after } = await fixContent({ dir: makeFolder(files), asOf: '2026-02-01' })
    const fixable = after.messages.filter((message) => message.fixable)
    expect(before.messages.length).toBeGreaterThan(0)
    expect(fixable).toEqual([])
    for (const { line, column, endLine, endColumn, help, message } of before.messages) {
      expect(line).toBeGreaterThan(0)
      expect(column).toBeGreaterThan(0)
      expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
      expect(help).not.toBe('')
      expect(message).not.toMatch(/undefined|\[object|at .*:\d+:\d+/)
    }
  },
)
