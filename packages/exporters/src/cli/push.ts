import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseUrl } from '@topasked/content'
import { type ConfluencePage, readConfluenceFile } from '../channels/intranet/confluence/storage-page.ts'
import { recoverOutput } from '../output/recover-output.ts'
import { ConfluenceClient } from '../push/confluence-client.ts'
import { type PushResult, pushPage } from '../push/push-page.ts'
import { type Command, EXIT, type ExitCode, textOf, UsageError, type Values } from './command.ts'
import { defaultOut } from './workspace.ts'

const TOKEN = 'TOPASKED_CONFLUENCE_TOKEN'
const USER = 'TOPASKED_CONFLUENCE_USER'
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

function needed(values: Values, name: string): string {
  const value = textOf(values, name)?.trim()
  if (value) return value
  throw new UsageError(`push confluence needs --${name}; see topasked push --help`)
}

/** Over http: the token travels in clear text, so only this machine is allowed. */
function baseUrlOf(values: Values): URL {
  const given = needed(values, 'base-url')
  const url = parseUrl(given)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  if (url && safe && !url.username && !url.search && !url.hash) return url
  throw new UsageError(`--base-url expects an address such as https://wiki.example.edu, not "${given}"`)
}

function tokenOf(env: NodeJS.ProcessEnv): string {
  const token = env[TOKEN]?.trim()
  if (token && /^[!-~]+$/.test(token)) return token
  throw new UsageError(
    token ? `${TOKEN} contains characters that a token cannot contain` : `${TOKEN} is not set`,
  )
}

/** The default language: English, or the only one there is. */
async function localeIn(from: string): Promise<string> {
  const entries = await readdir(join(from, 'intranet'), { withFileTypes: true }).catch(() => [])
  const locales = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  const [only = 'en'] = locales
  if (locales.length < 2 || locales.includes('en')) return locales.includes('en') ? 'en' : only
  throw new UsageError(`choose a language with --locale: ${locales.join(', ')}`)
}

/** @throws {UsageError} when there is no such published page. */
async function publishedPage(values: Values): Promise<ConfluencePage> {
  const from = resolve(textOf(values, 'from') ?? defaultOut())
  await recoverOutput(from)
  const [locale, scenario] = [
    textOf(values, 'locale') ?? (await localeIn(from)),
    textOf(values, 'scenario') ?? 'all',
  ]
  for (const name of [locale, scenario])
    if (!/^[A-Za-z0-9-]+$/.test(name)) throw new UsageError(`"${name}" is not a locale or a scenario`)
  const path = join(from, 'intranet', locale, 'confluence', `${scenario}.xml`)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new UsageError(`there is no file ${path}: run topasked build, or check --locale and --scenario`)
  const page = readConfluenceFile(text)
  if (page) return page
  throw new UsageError(`${path} was not written by topasked build`)
}

function say(result: PushResult, name: string, dryRun: boolean): ExitCode {
  const would = dryRun ? 'would be ' : ''
  const [stream, sentence, code] = ((): [NodeJS.WriteStream, string, ExitCode] => {
    switch (result.kind) {
      case 'unchanged':
        return [process.stdout, `${name} is up to date (version ${result.version})`, EXIT.ok]
      case 'created':
        return [process.stdout, `${name} ${would}created (version ${result.version})`, EXIT.ok]
      case 'updated':
        return [process.stdout, `${name} ${would}updated (version ${result.version})`, EXIT.ok]
      case 'missing':
        return [
          process.stderr,
          `topasked: there is no page ${name}; use --create to create it`,
          EXIT.problems,
        ]
      case 'foreign':
        return [
          process.stderr,
          `topasked: version ${result.version} of ${name} was saved by somebody else; use --overwrite to replace it`,
          EXIT.problems,
        ]
    }
  })()
  stream.write(`${sentence}\n`)
  return code
}

export const pushCommand: Command = {
  name: 'push',
  summary: 'updates a wiki page with what was published',
  words: 'confluence',
  help: `  --base-url URL    the address of Confluence, such as https://wiki.example.edu or https://example.atlassian.net/wiki
  --space KEY       the key of the space
  --page TITLE      the title of the page
  --locale LOCALE   the language of the answers (default: en, or the only one)
  --scenario ID     only the answers of this scenario (default: all answers)
  --from DIR        the published tree (default: packages/site/build)
  --create          create the page if there is none
  --overwrite       replace a version that somebody else saved
  --dry-run         show what would be done; reads, never writes

  TOPASKED_CONFLUENCE_TOKEN holds the token. Confluence Cloud also needs TOPASKED_CONFLUENCE_USER, the email address of
  the account that the token belongs to.`,
  options: {
    'base-url': { type: 'string' },
    space: { type: 'string' },
    page: { type: 'string' },
    locale: { type: 'string' },
    scenario: { type: 'string' },
    from: { type: 'string' },
    create: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(values, words) {
    if (words.length !== 1 || words[0] !== 'confluence')
      throw new UsageError('push expects the argument confluence; see topasked push --help')
    const [baseUrl, space, title] = [baseUrlOf(values), needed(values, 'space'), needed(values, 'page')]
    const token = tokenOf(process.env)
    const user = process.env[USER]?.trim()
    const content = await publishedPage(values)
    const client = new ConfluenceClient({ baseUrl, token, ...(user && { user }) })
    const [create, overwrite, dryRun] = [values.create, values.overwrite, values['dry-run']].map(
      (value) => value === true,
    )
    const options = {
      space,
      title,
      create: create === true,
      overwrite: overwrite === true,
      dryRun: dryRun === true,
    }
    return say(await pushPage(client, content, options), `“${title}” in ${space}`, options.dryRun)
  },
}
