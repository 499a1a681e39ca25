import type { PluginContentLoadedActions } from '@docusaurus/types'
import type { Page, Shell, SiteModel } from '@topasked/exporters'
import type { Site } from './load-site'
import { templatePage } from './stamp-pages'

type Exporters = typeof import('@topasked/exporters')
/** What the views of pages are handed; they name the rest themselves. */
interface PageProps {
  readonly page: Page
  readonly [more: string]: unknown
}

/** A route for every page of every language that is part of the application, and the frame of the others. */
export async function addRoutes(
  { models, exporters }: Site,
  actions: PluginContentLoadedActions,
): Promise<void> {
  const preview = process.env.NODE_ENV !== 'production'
  for (const model of models) {
    const { locale, base } = model.shell
    await actions.createData(`shell-${locale}.json`, model.shell)
    const stamped = preview
      ? stampedRoutes(model, exporters)
      : [['stamped-page', templatePage(exporters)] as const]
    for (const [component, props] of [...pagesOf(model, exporters), ...stamped]) {
      actions.addRoute({
        path: `${props.page.hrefs ? model.shell.basePath : base}${props.page.path}`,
        exact: true,
        component: `@site/src/views/${component}.tsx`,
        modules: { shell: `@generated/topasked/default/shell-${locale}.json` },
        props: { ...props },
      })
    }
  }
}

/** The page for addresses that do not exist. */
export function notFoundPage(shell: Shell, { pageHead }: Exporters): PageProps & { readonly shell: Shell } {
  const page = {
    path: '404.html',
    title: { text: shell.strings.notFound },
    translations: [],
    canonical: '404.html',
    noIndex: true,
  }
  return { shell, page: { ...page, path: '' }, head: pageHead(shell, page) }
}

/** The pages with the name of the component that shows them. */
function pagesOf(
  { shell, home, all, archive, scenarios, check, retired }: SiteModel,
  { pageHead }: Exporters,
): Array<readonly [string, PageProps]> {
  const simple = (component: string, page: Page) =>
    [component, { page, head: pageHead(shell, page) }] as const
  return [
    simple('home-page', home),
    simple('list-page', all),
    ...(archive ? [simple('list-page', archive)] : []),
    ...scenarios.map((page) => {
      const head = pageHead(shell, page, page.archived ? [] : page.answers)
      return ['scenario-page', { page, head }] as const
    }),
    ...(check ? [simple('check-page', check)] : []),
    ...retired.map((page) => simple('retired-page', page)),
  ]
}

/** In the preview the pages that a build stamps are routes, too: so they follow edits. */
function stampedRoutes(model: SiteModel, { stampedPages }: Exporters): Array<readonly [string, PageProps]> {
  const pages = [...model.questions, ...model.editions]
  return stampedPages(model).map(({ head, main }, index) => {
    const page = pages[index] as Page
    return ['stamped-page', { page, head, main }] as const
  })
}
