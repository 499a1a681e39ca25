import type { Config, LoadContext, Plugin } from '@docusaurus/types'
import { topaskedPlugin } from './plugin'
import { lockBuild } from './plugin/build-lock'
import { SEARCH_POLICY } from './plugin/content-security-policy'
import { formatErrors, loadSite, settingsFrom } from './plugin/load-site'
import { once } from './plugin/native.cjs'

/** Everything in here comes from the content folder; see `settingsFrom` for where that is. */
export default async function createConfig(): Promise<Config> {
  const building = process.env.NODE_ENV === 'production'
  if (building) await once('lock', () => lockBuild(__dirname))
  const settings = settingsFrom(process.env, __dirname)
  const loaded = await once('site', () => loadSite(settings))
  const { site, errors } = loaded
  if (building && !site) throw new Error(`The content has mistakes:\n${formatErrors(errors)}`)
  const locale = site?.locale ?? 'en'
  const { strings, lang = locale } = site?.models[0]?.shell ?? {}
  return {
    title: site?.title ?? 'Topasked',
    url: new URL(site?.siteUrl ?? 'https://localhost/').origin,
    baseUrl: site?.basePath ?? '/',
    trailingSlash: true,
    baseUrlIssueBanner: false,
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    staticDirectories: [],
    // All languages are pages of one build: one bundle, and a preview that shows them all.
    i18n: {
      defaultLocale: locale,
      locales: [locale],
      localeConfigs: { [locale]: { htmlLang: lang, translate: false } },
    },
    future: {
      v4: true,
      faster: {
        swcJsLoader: true,
        swcJsMinimizer: true,
        // It takes quotes and end tags out of the HTML, which other programs read, too.
        swcHtmlMinimizer: false,
        lightningCssMinimizer: true,
        rspackBundler: true,
        rspackPersistentCache: true,
      },
      // Docusaurus would ask git for the dates of every file, in submodules too; pages have theirs from the content.
      experimental_vcs: false,
    },
    headTags: [
      ...(building
        ? [
            {
              tagName: 'meta',
              attributes: { 'http-equiv': 'Content-Security-Policy', content: SEARCH_POLICY },
            },
          ]
        : []),
      // Not in the head that the application manages: while that is made anew, browsers would ask for /favicon.ico.
      ...(site
        ? [
            {
              tagName: 'link',
              attributes: {
                rel: 'icon',
                type: 'image/svg+xml',
                href: `${site.basePath}${site.exporters.ICON_PATH}`,
              },
            },
          ]
        : []),
    ],
    plugins: [(context: LoadContext) => topaskedPlugin(context, settings, loaded) as Plugin],
    customFields: { crashed: strings?.crashed ?? '', tryAgain: strings?.tryAgain ?? '' },
  }
}
