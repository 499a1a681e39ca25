import { toHtml } from 'hast-util-to-html'
import type { Html, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
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

/** A report as a page of its own, whole: nothing is cut, nothing runs, nothing is loaded. */
export function reportHtml(report: DiffReport): string {
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
  const body = toHtml(tree, { allowDangerousHtml: true })
  return loosePage({ lang: 'en', title: 'What readers will see change', body })
}
