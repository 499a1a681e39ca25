import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ChannelName } from '@topasked/schema'
import { EnvironmentError } from '../output/environment-error.ts'
import { systemCodeIn } from './system-error.ts'
import { FROM_SOURCE, siteFolder } from './workspace.ts'

export interface SiteBuildOptions {
  readonly content: string
  /** An empty folder; the build owns it. */
  readonly out: string
  /** The tree's final folder: names the folder for generated modules, so that builds do not mix. */
  readonly target: string
  readonly asOf: string
  readonly siteUrl: string
  /** The channels in the same tree: pages link only to what exists. */
  readonly channels: readonly ChannelName[]
  /** Paths of handouts of the same tree that are not made. */
  readonly withheld: ReadonlySet<string>
  readonly holdBack: boolean
  /** Ends the build. */
  readonly signal: AbortSignal
}

/** The last lines of a failed build, which name the cause; the rest of the bundler's output does not help. */
const LAST_LINES = 40

/** Node options for a child process, so that it loads sources or built packages as this process does. */
function nodeOptions(): string {
  const given = process.env.NODE_OPTIONS ?? ''
  if (!FROM_SOURCE) return given
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return `${given} --conditions=@topasked/source --import ${tsx}`.trim()
}

/**
 * Runs the site package's own Docusaurus build as a child process.
 * @throws {EnvironmentError} when the package is not installed or its build fails.
 */
export async function buildSite({
  content,
  out,
  target,
  asOf,
  siteUrl,
  channels,
  withheld,
  holdBack,
  signal,
}: SiteBuildOptions): Promise<void> {
  const site = siteFolder()
  if (!site)
    throw new EnvironmentError(
      'the site package is not installed: run npm ci, or leave site out of --channels',
    )
  const docusaurus = createRequire(join(site, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs')
  const key = createHash('sha256').update(`${content}\n${target}`).digest('hex').slice(0, 12)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: nodeOptions(),
    NO_UPDATE_NOTIFIER: '1',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/${key}`,
    TOPASKED_CONTENT: content,
    TOPASKED_AS_OF: asOf,
    TOPASKED_SITE_URL: siteUrl,
    TOPASKED_CHANNELS: channels.join(','),
    TOPASKED_WITHHELD: [...withheld].join(','),
    TOPASKED_HOLD_BACK: holdBack ? '1' : '',
  }
  const child = spawn(process.execPath, [docusaurus, 'build', '--out-dir', out], {
    cwd: site,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-65_536)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  if (code === 0) return
  const system = systemCodeIn(output)
  if (system) throw Object.assign(new Error(`the site build failed: ${system}`), { code: system })
  const tail = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
  throw new EnvironmentError(`the site build failed; nothing was published. Its last output:\n${tail}`)
}
