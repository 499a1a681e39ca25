import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeContent } from '../cli/run.ts'

/** Runs git as anybody would, in a folder; whether it fails does not matter. */
type Git = (args: readonly string[], input?: string) => void

interface Trap {
  /** Keys of git's settings, with the program to run in them. */
  readonly settings: (program: string) => Readonly<Record<string, string>>
  /** An everyday call of git that runs the program; it may make the folder `spare`. */
  readonly spring: (git: Git, repository: string, spare: string) => void
  /** Git runs it in a terminal alone. */
  readonly inTerminal?: true
  /** Git takes it from the user's settings and the environment alone, not from a repository. */
  readonly onlyFromUser?: true
}

const QUESTION = 'questions/renew.md'
const GONE = 'questions/gone.md'

/** What settings of git run programs by, and how. */
export const TRAPS: Readonly<Record<string, Trap>> = {
  signature: {
    settings: (program) => ({ 'log.showSignature': 'true', 'gpg.program': program }),
    spring: (git) => git(['log', '-1']),
  },
  'file system monitor': {
    settings: (program) => ({ 'core.fsmonitor': program }),
    spring: (git) => git(['status']),
  },
  hooks: {
    settings: (program) => ({ 'core.hooksPath': join(dirname(program), 'hooks.d') }),
    spring: (git) => git(['update-ref', 'refs/heads/trap', 'HEAD']),
  },
  'external diff': {
    settings: (program) => ({ 'diff.external': program }),
    spring: (git) => git(['diff', 'HEAD~1', 'HEAD', '--', ':/questions/fees.md']),
  },
  'diff driver': {
    settings: (program) => ({ 'diff.driver.command': program }),
    spring: (git) => git(['diff', 'HEAD~1', 'HEAD', '--', ':/scenarios']),
  },
  'text conversion': {
    settings: (program) => ({ 'diff.convert.textconv': program }),
    spring: (git) => git(['log', '-p', '-1', 'HEAD', '--', `:/${QUESTION}`]),
  },
  'clean filter': {
    settings: (program) => ({ 'filter.clean.clean': program }),
    spring: (git) => git(['hash-object', '--path', QUESTION, '--stdin'], 'x'),
  },
  'smudge filter': {
    settings: (program) => ({ 'filter.clean.smudge': program }),
    spring: (git) => git(['cat-file', '--filters', `HEAD:${QUESTION}`]),
  },
  'filter process': {
    settings: (program) => ({ 'filter.process.process': program }),
    spring: (git) => git(['hash-object', '--path', 'faq.yaml', '--stdin'], 'x'),
  },
  alias: {
    settings: (program) => ({ 'alias.trap': `!${program}`, 'alias.log': `!${program}` }),
    spring: (git) => git(['trap']),
  },
  'pager of a terminal': {
    settings: (program) => ({ 'core.pager': program, 'pager.log': program }),
    spring: (git) => git(['log']),
    inTerminal: true,
  },
  ssh: {
    settings: (program) => ({ 'core.sshCommand': program }),
    spring: (git) => git(['ls-remote', 'ssh://trap.invalid/x']),
  },
  proxy: {
    settings: (program) => ({ 'core.gitProxy': program }),
    spring: (git) => git(['ls-remote', 'git://trap.invalid/x']),
  },
  'credential helper': {
    settings: (program) => ({ 'credential.helper': program }),
    spring: (git) => git(['credential', 'fill'], 'protocol=https\nhost=trap.invalid\n\n'),
  },
  'password prompt': {
    settings: (program) => ({ 'core.askPass': program }),
    spring: (git) => git(['credential', 'fill'], 'protocol=https\nhost=trap.invalid\n\n'),
  },
  editor: {
    settings: (program) => ({ 'core.editor': program }),
    spring: (git) => git(['branch', '--edit-description', 'main']),
  },
  trailer: {
    settings: (program) => ({ 'trailer.trap.command': program }),
    spring: (git) => git(['interpret-trailers', '--trailer', 'trap=x'], 'x\n'),
  },
  'objects fetched late': {
    settings: (program) => ({
      'extensions.partialClone': 'trap',
      'remote.trap.promisor': 'true',
      'remote.trap.url': `ext::${program}`,
      'protocol.ext.allow': 'always',
    }),
    spring: (git) => git(['show', `HEAD~1:${GONE}`]),
  },
  'program of a remote': {
    settings: (program) => ({ 'remote.other.url': '.', 'remote.other.uploadpack': program }),
    spring: (git) => git(['ls-remote', 'other']),
  },
  'hook of a packer': {
    settings: (program) => ({ 'uploadpack.packObjectsHook': program }),
    spring: (git, repository, spare) => git(['clone', '-q', '--no-local', repository, spare]),
    onlyFromUser: true,
  },
}

/** Which files of a repository the drivers are for. */
const ATTRIBUTES = `borrow.yaml diff=driver
renew.md diff=convert filter=clean
faq.yaml filter=process
`

export interface Traps {
  /** All settings, as a repository has them and as the user has them. */
  readonly settings: Readonly<Record<string, string>>
  readonly userSettings: Readonly<Record<string, string>>
  /** The program that the name of a trap runs. */
  program(name: string): string
  /** Names of the traps whose program has run since the last call, sorted. */
  sprung(): string[]
  /** Runs what would spring them in a folder, with plain git and an environment. */
  spring(dir: string, env?: NodeJS.ProcessEnv): void
}

/** Makes the programs of the traps in a folder: each leaves a mark, and fails. */
export function makeTraps(dir: string): Traps {
  const marks = join(dir, 'marks')
  mkdirSync(marks, { recursive: true })
  mkdirSync(join(dir, 'hooks.d'))
  const program = (name: string) => join(dir, name.replaceAll(' ', '-'))
  const write = (path: string, name: string) =>
    writeFileSync(path, `#!/bin/sh\n: > '${join(marks, name)}'\nexit 1\n`, { mode: 0o755 })
  for (const name of Object.keys(TRAPS)) write(program(name), name)
  for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-commit'])
    write(join(dir, 'hooks.d', hook), 'hooks')
  const settingsOf = (traps: ReadonlyArray<readonly [string, Trap]>) =>
    Object.assign({}, ...traps.map(([name, { settings }]) => settings(program(name))))
  const all = Object.entries(TRAPS)
  return {
    settings: settingsOf(all.filter(([, { onlyFromUser }]) => !onlyFromUser)),
    userSettings: settingsOf(all),
    program,
    sprung() {
      const names = readdirSync(marks).sort()
      rmSync(marks, { recursive: true })
      mkdirSync(marks)
      return names
    },
    spring(folder, env = {}) {
      const spare = join(dir, 'spare')
      const repository = spawnSync('git', ['rev-parse', '--absolute-git-dir'], {
        cwd: folder,
        encoding: 'utf8',
      })
      for (const [, { spring, inTerminal }] of all) {
        const run = inTerminal ? terminalGit : plainGit
        spring((args, input) => run(folder, args, env, input), repository.stdout.trim(), spare)
        rmSync(spare, { recursive: true, force: true })
      }
    },
  }
}

function plainGit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ''): void {
  // What asks for a password finds no terminal to ask at.
  const options = { cwd, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env }, input, timeout: 20_000 }
  spawnSync('git', [...args], options)
}

/** Whether the program of util-linux is there that makes a terminal. */
export const HAS_TERMINAL = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

function terminalGit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const command = `git ${args.join(' ')}`
  spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
    timeout: 20_000,
  })
}

/** Settings as the text of a file. */
export function settingsFile(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([key, value]) => {
    const [section = '', ...rest] = key.split('.')
    const name = rest.pop() ?? ''
    const sub = rest.length > 0 ? ` "${rest.join('.')}"` : ''
    return `[${section}${sub}]\n\t${name} = ${JSON.stringify(value)}\n`
  })
  return lines.join('')
}

/**
 * A repository with content whose settings spring the traps; gives its git folder, to be copied. Its last commit claims
 * to be signed, and earlier versions of files are missing, as in a partial clone.
 */
export function trappedRepository(
  dir: string,
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>>,
): string {
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  mkdirSync(dir, { recursive: true })
  git(['init', '-q', '-b', 'main'])
  const questions = Object.keys(files).filter((path) => path.endsWith(QUESTION))
  const gone = questions.map((path) => path.replace(QUESTION, GONE))
  writeContent(dir, Object.fromEntries(gone.map((path) => [path, 'Not here any more.\n'])), files)
  git(['add', '-A'])
  git(['commit', '-q', '-m', 'One'])
  const lost = git(['rev-parse', `HEAD:${GONE}`]).trim()
  for (const path of gone) rmSync(join(dir, path))
  const changed = Object.entries(files).filter(([path]) => !path.endsWith('faq.yaml'))
  writeContent(dir, Object.fromEntries(changed.map(([path, text]) => [path, `${text}\n`])), {})
  git(['commit', '-q', '-a', '-m', 'Two'])
  git(['update-ref', 'HEAD', git(['hash-object', '-t', 'commit', '-w', '--stdin'], signed(git)).trim()])
  rmSync(join(dir, '.git/objects', lost.slice(0, 2), lost.slice(2)))
  writeFileSync(join(dir, '.git/info/attributes'), ATTRIBUTES)
  const own = { 'core.repositoryFormatVersion': '1', 'core.bare': 'false' }
  writeFileSync(join(dir, '.git/config'), settingsFile({ ...own, ...settings }))
  return join(dir, '.git')
}

const SIGNATURE = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'

/** The last commit, with something in it that git takes for a signature. */
function signed(git: (args: readonly string[]) => string): string {
  return git(['cat-file', 'commit', 'HEAD']).replace('\n\n', `\n${SIGNATURE}\n\n`)
}
