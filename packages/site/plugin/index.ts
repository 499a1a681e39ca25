import path from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'
import { addRoutes, notFoundPage } from './add-routes'
import { reportBundledPackages } from './bundled-packages'
import { bundlesCheck, validatorsCode } from './check-bundle'
import { formatErrors, type LoadedSite, loadSite, type SiteSettings } from './load-site'
import { preloadFonts } from './preload-fonts'
import { servesFolder, writePreviewFiles } from './preview-files'
import { stampPages } from './stamp-pages'
import { writeSearchIndexes } from './write-search-indexes'
import { writeServiceWorker } from './write-service-worker'

/**
 * The pages of the site, made from the content. In the preview (`docusaurus start`) an editor's mistake leaves the
 * pages as they were before it and shows the message on top of them.
 */
export function topaskedPlugin(
  context: LoadContext,
  settings: SiteSettings,
  first: LoadedSite,
): Plugin<LoadedSite> {
  let next: LoadedSite | undefined = first
  let lastGood: LoadedSite | undefined
  const bundledFile = process.env.TOPASKED_BUNDLED_LIST
  const previewFolder = path.join(context.generatedFilesDir, 'topasked/preview')
  return {
    name: 'topasked',

    getPathsToWatch: () => [`${settings.dir.replaceAll('\\', '/')}/**/*`],

    getClientModules: () => [
      path.join(context.generatedFilesDir, 'topasked/default/brand.css'),
      path.join(context.siteDir, 'src/css/site.css'),
    ],

    async loadContent() {
      const loaded = next ?? (await loadSite(settings))
      const { errors } = loaded
      next = undefined
      if (loaded.site) lastGood = loaded
      if (errors.length > 0) console.error(`\n${formatErrors(errors)}\n`)
      return { ...(lastGood ?? loaded), errors }
    },

    async contentLoaded({ content: { site, brandCss, errors }, actions }) {
      await actions.createData('brand.css', brandCss)
      await actions.createData(
        'not-found.json',
        site ? site.models.map(({ shell }) => notFoundPage(shell, site.exporters)) : [],
      )
      await actions.createData('validators.js', await validatorsCode())
      actions.setGlobalData({ errors })
      if (site && process.env.NODE_ENV !== 'production') await writePreviewFiles(site.files, previewFolder)
      if (site) await addRoutes(site, actions)
      else actions.addRoute({ path: '/', exact: true, component: '@site/src/views/errors-page.tsx' })
    },

    configureWebpack: (_config, isServer) => ({
      // Numbers of modules come from paths relative to this: the same ones wherever the generated files are.
      context: context.generatedFilesDir,
      ...bundlesCheck(path.join(context.generatedFilesDir, 'topasked/default/validators.js'), isServer),
      ...(!isServer && servesFolder(previewFolder)),
      ...(!isServer && bundledFile && { plugins: [reportBundledPackages(bundledFile)] }),
    }),

    async postBuild({ outDir, content: { site } }) {
      if (!site) return
      await preloadFonts(site, outDir)
      await stampPages(site, outDir)
      await writeSearchIndexes(site.models, outDir)
      await writeServiceWorker(site, outDir)
    },
  }
}
