import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/topasked.mjs', import.meta.url))

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a newcomer would. */
export function topasked(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Result {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    TOPASKED_FROM_SOURCE: '',
    TOPASKED_CACHE: 'off',
    GITHUB_ACTIONS: '',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    ...options.env,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    env,
    cwd: options.cwd,
  })
  return { code: status, stdout, stderr }
}

/** A folder that is gone after the test. */
export function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-cli-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export const CONTENT: Readonly<Record<string, string>> = {
  'faq.yaml': `title: { en: Library help, de: Bibliothekshilfe }
organisation: { en: Town Library, de: Stadtbibliothek }
siteUrl: https://help.example.org/
timeZone: Europe/Zurich
locales: { default: en, others: [de] }
scenarios: [borrow]
picker: { en: What brings you here?, de: Was führt Sie hierher? }
audience: { reader: { en: Reader, de: Leser } }
owners: { desk: { name: { en: Desk, de: Schalter }, hotline: "555 0100" } }
`,
  'scenarios/borrow.yaml': 'title: { en: Borrowing, de: Ausleihen }\n',
  'questions/renew.md':
    '---\nquestion: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n1. Log in.\n2. Press **Renew**.\n',
}

/** Writes files over the content of `base`. */
export function writeContent(
  dir: string,
  files: Readonly<Record<string, string>> = {},
  base: Readonly<Record<string, string>> = CONTENT,
): string {
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

/** Every file of a tree with its bytes, base64. */
export function readTree(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(dir.length + 1), readFileSync(path).toString('base64')]),
  )
}
