import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { sampled } from '../../../content/test/sampled.ts'
import { CONTENT, writeContent } from '../cli/run.ts'
import { runHere } from '../cli/run-here.ts'
import { HAS_TERMINAL, makeTraps, settingsFile, TRAPS, type Traps, trappedRepository } from './git-traps.ts'

const FILES: Readonly<Record<string, string>> = {
  ...CONTENT,
  'retired.yaml': 'gone: { reason: { en: It is free., de: Es kostet nichts. } }\n',
  'questions/fees.md': (CONTENT['questions/renew.md'] ?? '').replace('How do I renew?', 'What does it cost?'),
}
const AS_OF = ['--as-of', '2026-02-01']
const ALL = Object.keys(TRAPS)
  .filter((name) => HAS_TERMINAL || !TRAPS[name]?.inTerminal)
  .sort()

let home: string
let tree: string
let traps: Traps
let made = 0
/** A folder of its own for each case. */
const folder = () => {
  made += 1
  return join(home, `case-${made}`)
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topasked-traps-'))
  traps = makeTraps(join(home, 'traps'))
  tree = join(home, 'tree')
  const plain = writeContent(join(home, 'plain'), FILES)
  const built = await runHere([
    'build',
    '--content',
    plain,
    '--out',
    tree,
    '--channels',
    'feed,intranet',
    ...AS_OF,
  ])
  expect(built.code).toBe(0)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Content with traps around it. */
interface Scene {
  readonly content: string
  /** What the user's environment has, all at once for the commands of ours. */
  readonly environments?: readonly NodeJS.ProcessEnv[]
  /** Where plain git runs into the traps, and which of them do not work there. */
  readonly springs: ReadonlyArray<{ dir: string; env?: NodeJS.ProcessEnv; not?: readonly string[] }>
}

/** Names of the traps that a repository cannot set, but its user can. */
const OF_USERS = Object.keys(TRAPS).filter((name) => TRAPS[name]?.onlyFromUser)

/** The user's repository with the content in its folder `faq`. */
function userRepository(settings: Readonly<Record<string, string>> = {}): string {
  const dir = folder()
  const files = Object.entries(FILES).map(([path, text]) => [`faq/${path}`, text])
  trappedRepository(dir, { ...FILES, ...Object.fromEntries(files) }, settings)
  return join(dir, 'faq')
}

/** The git folder of another repository, which is brought into the content; `workTree` is where its files are from there. */
const foreign = (workTree?: string) =>
  trappedRepository(folder(), FILES, { ...traps.settings, ...(workTree && { 'core.worktree': workTree }) })

/** Somebody brings repositories with settings into the content; the user's own history goes on counting. */
const BROUGHT: Readonly<Record<string, () => Scene>> = {
  'a bare repository that is the content folder, and a folder .git below it': () => {
    const content = userRepository()
    cpSync(foreign('.'), content, { recursive: true })
    cpSync(foreign('..'), join(content, 'questions/.git'), { recursive: true })
    const dirs = [content, join(content, 'questions')]
    return { content, springs: dirs.map((dir) => ({ dir, not: OF_USERS })) }
  },
  'a folder .git in the content folder, and a bare repository below it': () => {
    const content = userRepository()
    cpSync(foreign(), join(content, '.git'), { recursive: true })
    cpSync(foreign('..'), join(content, 'questions'), { recursive: true })
    const dirs = [content, join(content, 'questions')]
    return { content, springs: dirs.map((dir) => ({ dir, not: OF_USERS })) }
  },
  'a file .git that leads into the content': () => {
    const content = userRepository()
    cpSync(foreign(), join(content, 'images/store'), { recursive: true })
    writeFileSync(join(content, '.git'), 'gitdir: images/store\n')
    return { content, springs: [{ dir: content, not: OF_USERS }] }
  },
}

/** A home folder with settings in it. */
function userHome(): string {
  const dir = folder()
  mkdirSync(dir)
  writeFileSync(join(dir, '.gitconfig'), settingsFile(traps.userSettings))
  return dir
}

/** Settings in the environment, in both ways that there are. Programs that git starts for itself do not get them. */
function inEnvironment(): NodeJS.ProcessEnv[] {
  const pairs = Object.entries(traps.userSettings)
  const numbered = pairs.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  const quoted = pairs.map(([key, value]) => `'${key}'='${value}'`).join(' ')
  return [
    { ...Object.fromEntries(numbered), GIT_CONFIG_COUNT: String(pairs.length) },
    { GIT_CONFIG_PARAMETERS: quoted },
  ]
}

/** The settings are those of the repository that the content is in, or of the user. */
const AROUND: Readonly<Record<string, () => Scene>> = {
  'a repository that was unpacked as a whole': () => {
    const content = folder()
    trappedRepository(content, FILES, traps.settings)
    return { content, springs: [{ dir: content, not: OF_USERS }] }
  },
  'the repository around the content': () => {
    const content = userRepository(traps.settings)
    return { content, springs: [{ dir: content, not: OF_USERS }] }
  },
  'the user, the machine and the environment': () => {
    const content = userRepository()
    const user = userHome()
    const settings = join(user, '.gitconfig')
    const files = [
      { HOME: user, XDG_CONFIG_HOME: user },
      { GIT_CONFIG_GLOBAL: settings },
      { GIT_CONFIG_SYSTEM: settings },
    ]
    const variables = inEnvironment()
    const springs = [
      ...files.map((env) => ({ dir: content, env })),
      ...variables.map((env) => ({ dir: content, env, not: OF_USERS })),
    ]
    return { content, environments: [...files, ...variables], springs }
  },
  'the user, for a git that knows no other place for them': () => {
    const content = userRepository()
    const user = userHome()
    const path = process.env.PATH ?? ''
    const unset = 'unset GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_NO_LAZY_FETCH'
    writeFileSync(join(user, 'git'), `#!/bin/sh\n${unset}\nPATH='${path}' exec git "$@"\n`, { mode: 0o755 })
    const env = { HOME: user, XDG_CONFIG_HOME: user, PATH: `${user}${delimiter}${path}` }
    return { content, environments: [env], springs: [{ dir: content, env }] }
  },
  'a repository that a variable names': () => {
    const content = userRepository()
    const env = { GIT_DIR: foreign(), GIT_WORK_TREE: content }
    return { content, environments: [env], springs: [{ dir: content, env, not: OF_USERS }] }
  },
}

/** Variables that name programs, with the traps that they are for. */
const VARIABLES: Readonly<Record<string, string>> = {
  GIT_EXTERNAL_DIFF: 'external diff',
  GIT_SSH_COMMAND: 'ssh',
  GIT_PAGER: 'pager of a terminal',
  GIT_EDITOR: 'editor',
  GIT_ASKPASS: 'password prompt',
  GIT_PROXY_COMMAND: 'proxy',
}

/** Every command, as a team uses it in the course of a year. */
const commands = (content: string, out: string): ReadonlyArray<readonly string[]> =>
  [
    ['check', ...AS_OF],
    ['check', '--format', 'sarif', ...AS_OF],
    ['check', '--fix', ...AS_OF],
    ['status', ...AS_OF],
    ['fonts'],
    ['build', '--out', out, '--channels', 'feed,intranet', '--verify', ...AS_OF],
    ['verify', tree],
    ['diff', '--base', 'HEAD', '--out', tree],
    ['diff', '--base', 'HEAD~1', '--out', tree],
    ['new', 'question', 'opening-hours'],
    ['new', 'scenario', 'visit'],
    ['new', 'translation', 'renew', 'de'],
    ['rename', 'renew', 'renewal'],
    ['retire', 'fees'],
    ['check', ...AS_OF],
  ].map(([name = '', ...rest]) => [name, ...rest, '--content', content])

const PUSH = [
  'push',
  'confluence',
  '--base-url',
  'http://127.0.0.1:9',
  '--space',
  'A',
  '--page',
  'B',
  '--dry-run',
]

/** Runs every command; gives the programs of traps that it ran. */
async function sprungBy({ content, environments = [] }: Scene): Promise<string[]> {
  for (const [name, value] of Object.entries(Object.assign({}, ...environments)))
    vi.stubEnv(name, value as string)
  vi.stubEnv('TOPASKED_CONFLUENCE_TOKEN', 'x')
  const sprung: string[] = []
  for (const args of [...commands(content, join(home, 'out')), [...PUSH, '--from', tree]]) {
    const { code } = await runHere(args)
    expect([0, 1, 2, 3]).toContain(code)
    sprung.push(...traps.sprung().map((name) => `${args.slice(0, 2).join(' ')}: ${name}`))
  }
  vi.unstubAllEnvs()
  return sprung
}

/** The traps work: plain git runs into each of them. */
function expectToSpring({ springs }: Scene): void {
  for (const { dir, env, not = [] } of springs) {
    traps.spring(dir, env)
    expect(traps.sprung()).toEqual(ALL.filter((name) => !not.includes(name)))
  }
}

async function look(content: string) {
  const { messages, commit, historyMissing } = await loadCorpus({ dir: content, asOf: '2026-02-01' })
  const errors = messages.filter(({ severity }) => severity === 'error')
  return { rules: [...new Set(errors.map(({ rule }) => rule))], commit: commit?.length, historyMissing }
}

describe('no command runs a program that is named in the settings of', () => {
  test.each(sampled(Object.keys(BROUGHT), 3))('%s', async (name) => {
    const scene = BROUGHT[name]?.() as Scene
    expect(await look(scene.content)).toMatchObject({
      rules: expect.arrayContaining(['file/no-repository']),
      commit: 40,
      historyMissing: undefined,
    })
    expect(await sprungBy(scene)).toEqual([])
    expectToSpring(scene)
  })

  test.each(sampled(Object.keys(AROUND), 3))('%s', async (name) => {
    const scene = AROUND[name]?.() as Scene
    expect(await look(scene.content)).toEqual({ rules: [], commit: 40, historyMissing: undefined })
    expect(await sprungBy(scene)).toEqual([])
    expectToSpring(scene)
  })
})

test('no command runs a program that a variable names', async () => {
  const env = Object.fromEntries(
    Object.entries(VARIABLES).map(([variable, name]) => [variable, traps.program(name)]),
  )
  const content = userRepository()
  const not = ALL.filter((name) => !Object.values(VARIABLES).includes(name))
  const scene = { content, environments: [env], springs: [{ dir: content, env, not }] }
  expect(await sprungBy(scene)).toEqual([])
  expectToSpring(scene)
})

test('the commands that these tests run are all that there are', async () => {
  const { stdout } = await runHere(['--help'])
  const known = new Set([...commands('', ''), PUSH].map(([name]) => name))
  const listed = [...stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name)
  expect(listed.length).toBeGreaterThan(5)
  expect(listed.filter((name) => !known.has(name))).toEqual([])
  expect(existsSync(tree)).toBe(true)
})
