import { toHtml } from 'hast-util-to-html'
import type { Html, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
import { escapeText } from '../render/html/write-html.ts'
import { loosePage } from './loose-page.ts'
import type { DiffReport } from './report.ts'
import { reportMarkdown } from './to-markdown.ts'

const WHOLE = {
  entries: Infinity,
  sharing: Infinity,
  answer: Infinity,
  title: Infinity,
  characters: Infinity,
}

/** A page beside the report. */
interface LinkedPage {
  readonly path: string
  readonly title: string
}

/** Links to the pages beside the report; the folder of a page is its language. */
function linksTo(pages: readonly LinkedPage[]): string {
  if (pages.length === 0) return ''
  const links = pages.map(({ path, title }) => {
    const lang = path.split('/')[0] ?? ''
    return `<li><a href="${escapeText(path)}" lang="${escapeText(lang)}">${escapeText(title)}</a> (${escapeText(lang)})</li>`
  })
  return `\n<h3>The answers as pages</h3>\n<ul>\n${links.join('\n')}\n</ul>`
}

/**
 * A report as a page of its own, whole: nothing is cut, nothing runs, nothing is loaded. `pages` are beside it.
 */
export function reportHtml(report: DiffReport, pages: readonly LinkedPage[] = []): string {
  const tree = toHast(fromMarkdown(reportMarkdown(report, WHOLE)), {
    allowDangerousHtml: true,
    handlers: {
      // What was taken away and put in is all that is HTML in a report.
      html: (_state: unknown, { value }: Html) => ({
        type: /^<\/?(?:del|ins)>$/u.test(value) ? 'raw' : 'text',
        value,
      }),
      // Joiners that part what GitHub would recognise.
      text: (_state: unknown, { value }: Text) => ({ type: 'text', value: value.replaceAll('\u{200B}', '') }),
    },
  })
  const body = toHtml(tree, { allowDangerousHtml: true }) + linksTo(pages)
  return loosePage({ lang: 'en', title: 'What readers will see change', body })
}
