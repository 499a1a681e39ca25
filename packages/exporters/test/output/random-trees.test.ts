import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Manifest } from '@topasked/schema'
import { expect, test } from 'vitest'
import { OutputFolderError } from '../../src/output/output-error.ts'
import { openOutput } from '../../src/output/output-folder.ts'
import { randomOf } from '../support/random-of.ts'

/** Trees that are tried; 2000 in `TOPASKED_SEEDS=2000 npx vitest run test/output`. */
const SEEDS = Number(process.env.TOPASKED_SEEDS ?? 100)
const NAMES = ['index.html', 'a.txt', 'b', 'CNAME', '.DS_Store', 'manifest.json', 'ü', 'x y']
const FOLDERS = ['', 'q/', 'q/renew/', 'feed/', 'feed/en/', 'notes/']

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A tree as `topasked build` writes it, with a few files of its own. */
function writeTree(dir: string, paths: readonly string[], text: string): void {
  const files = paths.map((path): Manifest['files'][number] => {
    write(join(dir, path), `${text} ${path}`)
    const sha256 = createHash('sha256').update(`${text} ${path}`).digest('hex')
    return { path, sha256, bytes: text.length + 1 + path.length, mediaType: 'text/html', channel: 'site' }
  })
  const tool = { name: 'topasked', version: '1.0.0' } as const
  const manifest: Manifest = {
    schemaVersion: 1,
    tool,
    asOf: '2026-02-01',
    commit: null,
    channels: ['site'],
    files,
  }
  write(join(dir, 'manifest.json'), JSON.stringify(manifest))
}

/** What people do to a tree, by chance; `theirs` are the texts that they wrote. */
class People {
  readonly theirs: string[] = []
  readonly #random: () => number
  readonly #dir: string

  constructor(dir: string, random: () => number) {
    this.#dir = dir
    this.#random = random
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)]
  }

  #text(): string {
    const text = `precious ${this.theirs.length}`
    this.theirs.push(text)
    return text
  }

  #files(): string[] {
    const entries = readdirSync(this.#dir, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }

  /** Nobody misses what they put under the name of a dropping. */
  act(): void {
    const place = join(this.#dir, `${this.pick(FOLDERS)}${this.pick(NAMES)}`)
    const file = this.pick(this.#files().filter((path) => !this.theirs.includes(readFileSync(path, 'utf8'))))
    const acts: Array<() => void> = [
      () => write(place, place.endsWith('.DS_Store') ? '' : this.#text()),
      () => mkdirSync(place, { recursive: true }),
      () => symlinkSync(this.pick(['nowhere', 'q', '../faq']) ?? '', place),
      ...(file
        ? [
            () => writeFileSync(file, this.#text()),
            () => renameSync(file, place),
            () => rmSync(file),
            () => {
              rmSync(file)
              write(join(file, 'thesis.txt'), this.#text())
            },
          ]
        : []),
    ]
    const written = this.theirs.length
    try {
      this.pick(acts)?.()
    } catch {
      // There is something else at that place.
      this.theirs.length = written
    }
  }
}

/** The texts of all files in a folder, links not followed. */
function textsIn(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(dir.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : '']
    }),
  )
}

/** One publication into a folder that people work in, before it and while it is under way. */
async function publishAmong(dir: string, random: () => number): Promise<'replaced' | 'refused'> {
  const out = join(dir, 'out')
  const paths = FOLDERS.slice(0, 5).flatMap((folder) => [`${folder}index.html`, `${folder}a.txt`])
  writeTree(
    out,
    paths.filter(() => random() < 0.6),
    'old',
  )
  const people = new People(out, random)
  const act = (chance: number): void => {
    while (random() < chance) people.act()
  }
  act(0.4)
  let before = textsIn(out)
  let outcome: 'replaced' | 'refused' = 'refused'
  try {
    const stage = await (await openOutput(out, join(dir, 'faq'))).stage()
    try {
      writeTree(
        stage.dir,
        paths.filter(() => random() < 0.6),
        'new',
      )
      act(0.2)
      before = textsIn(out)
      const written = textsIn(stage.dir)
      expect(await stage.swap()).toBeUndefined()
      outcome = 'replaced'
      expect(textsIn(out)).toEqual(written)
    } finally {
      stage.discard()
    }
  } catch (error) {
    if (!(error instanceof OutputFolderError)) throw error
    expect(textsIn(out)).toEqual(before)
  }
  expect(readdirSync(dir).sort()).toEqual(['faq', 'out'])
  const left = Object.values(textsIn(dir))
  const overwritten = (text: string) => !Object.values(before).includes(text)
  expect(people.theirs.filter((text) => !left.includes(text) && !overwritten(text))).toEqual([])
  return outcome
}

test(`whatever people do to a published tree, nothing of theirs is lost: ${SEEDS} times`, {
  timeout: 30_000 + SEEDS * 300,
}, async () => {
  const outcomes: string[] = []
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const dir = mkdtempSync(join(tmpdir(), 'topasked-random-'))
    mkdirSync(join(dir, 'faq'))
    try {
      outcomes.push(await publishAmong(dir, randomOf(seed)))
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }
  // The dice have tried both.
  for (const outcome of ['replaced', 'refused'])
    expect(outcomes.filter((one) => one === outcome).length).toBeGreaterThan(SEEDS / 10)
})
