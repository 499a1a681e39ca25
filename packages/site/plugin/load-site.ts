import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LoadResult } from '@topasked/content'
import type { RenderSiteOptions, SiteModel } from '@topasked/exporters'
import { nativeImport } from './native.cjs'

export type Message = LoadResult['messages'][number]
/** A file that the channel writes beside the pages. */
export type SiteFile = Awaited<ReturnType<SiteChannel['render']>>[number]
type SiteChannel = typeof import('@topasked/exporters')['siteChannel']
type Channels = NonNullable<RenderSiteOptions['channels']>

/** Where the content is and where the site will be served. */
export interface SiteSettings {
  /** The content folder. */
  readonly dir: string
  readonly asOf?: string
  /** Overrides the catalog's address. */
  readonly siteUrl?: string
  /** Overrides the path of the address: the preview is served at `/`. */
  readonly basePath?: string
  /** Channels published beside the site; all of them if not given. */
  readonly channels?: Channels
  /** Paths of handouts that were not made: no page links to them. */
  readonly withheld?: ReadonlySet<string>
  /** Publish the questions without errors, and of the others what was there before. */
  readonly holdBack?: boolean
}

/** The content as the pages show it. */
export interface Site {
  readonly title: string
  readonly siteUrl: string
  readonly basePath: string
  readonly locale: string
  /** One for each language, the default one first. */
  readonly models: readonly SiteModel[]
  /** Files beside the pages, for the preview: pictures, manifest, icon. */
  readonly files: readonly SiteFile[]
  /** The package that rendered them: an ES module, which the plugin cannot import by itself. */
  readonly exporters: typeof import('@topasked/exporters')
}

export interface LoadedSite {
  /** Custom properties for the colours of the brand; of ours where the content has errors. */
  readonly brandCss: string
  /** Absent where the content has errors. */
  readonly site?: Site
  readonly errors: readonly Message[]
}

/** The settings that the environment gives. Paths are relative to the folder of the site. */
export function settingsFrom(env: NodeJS.ProcessEnv, siteDir: string): SiteSettings {
  const { TOPASKED_CONTENT, TOPASKED_AS_OF, TOPASKED_SITE_URL, TOPASKED_CHANNELS, NODE_ENV } = env
  const { TOPASKED_WITHHELD, TOPASKED_HOLD_BACK } = env
  return {
    dir: TOPASKED_CONTENT ? path.resolve(siteDir, TOPASKED_CONTENT) : ownContent(siteDir),
    ...(TOPASKED_AS_OF && { asOf: TOPASKED_AS_OF }),
    ...(TOPASKED_SITE_URL && { siteUrl: TOPASKED_SITE_URL }),
    ...(TOPASKED_CHANNELS && { channels: TOPASKED_CHANNELS.split(',') as [...Channels] }),
    ...(TOPASKED_WITHHELD && { withheld: new Set(TOPASKED_WITHHELD.split(',')) }),
    ...(TOPASKED_HOLD_BACK && { holdBack: true }),
    ...(NODE_ENV !== 'production' && { basePath: '/' }),
  }
}

/** The folder that `topasked.content` of the content package names. */
function ownContent(siteDir: string): string {
  const folder = path.resolve(siteDir, '../content')
  const { topasked } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.resolve(folder, topasked.content)
}

/** Reads the content and renders it for every language. */
export async function loadSite(settings: SiteSettings): Promise<LoadedSite> {
  const content = await nativeImport<typeof import('@topasked/content')>('@topasked/content')
  const exporters = await nativeImport<typeof import('@topasked/exporters')>('@topasked/exporters')
  const { dir, asOf, holdBack, withheld } = settings
  const { corpus, messages } = await content.loadCorpus({
    dir,
    asOf,
    ...(holdBack && { holdBack: exporters.beingCorrected }),
  })
  const brandCss = exporters.brandCss(corpus ? exporters.brandOf(corpus.catalog) : exporters.DEFAULT_BRAND)
  if (!corpus) return { brandCss, errors: errorsIn(messages) }
  const { catalog } = corpus
  const address = new URL(settings.siteUrl ?? catalog.siteUrl)
  const { basePath = address.pathname, channels } = settings
  const siteUrl = `${address.origin}${basePath}`
  const options = { siteUrl, basePath, ...(channels && { channels }), ...(withheld && { withheld }) }
  const models = content.localesOf(corpus).map((locale) => exporters.renderSite(corpus, locale, options))
  // In a build the channel writes its files itself.
  const files =
    process.env.NODE_ENV === 'production' ? [] : await exporters.siteChannel.render(corpus, { siteUrl })
  const errors = errorsIn(content.messagesOf(corpus.files))
  if (errors.length > 0) return { brandCss, errors }
  const locale = catalog.locales.default
  const title = content.inLocale(corpus, catalog.title, locale).text
  return { site: { title, siteUrl, basePath, locale, models, files, exporters }, brandCss, errors: [] }
}

function errorsIn(messages: readonly Message[]): Message[] {
  return messages.filter(({ severity }) => severity === 'error')
}

/** Messages for a terminal: where, what, and how to fix it. */
export function formatErrors(errors: readonly Message[]): string {
  return errors
    .map(({ file, line, column, message, help }) => `${file}:${line}:${column}: ${message}\n  ${help}`)
    .join('\n')
}
