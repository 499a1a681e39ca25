import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page, Shell, StampedPage } from '@topasked/exporters'
import type { Element } from 'hast'
import { PAGE_POLICY } from './content-security-policy'
import type { Site } from './load-site'

/** Stands in the frame where the page goes. No scenario can have this id: ids have no full stop. */
const MARK = 'topasked.frame'

/** A page with nothing in it, which the application renders for its frame. */
export function templatePage(): { readonly page: Page; readonly head: Element[]; readonly main: unknown[] } {
  const title: Element = {
    type: 'element',
    tagName: 'title',
    properties: {},
    children: [{ type: 'text', value: MARK }],
  }
  const page = { path: `${MARK}/`, title: { text: MARK }, translations: [], canonical: '', noIndex: true }
  return { page, head: [title], main: [{ type: 'text', value: MARK }] }
}

/**
 * Writes the pages that need no application into the built site: the frame that was rendered for their language, with
 * their own head and content in it.
 */
export async function stampPages({ models, exporters }: Site, outDir: string): Promise<void> {
  for (const model of models) {
    const { shell } = model
    const folder = path.join(outDir, shell.base.slice(shell.basePath.length), MARK)
    const frame = readFrame(await readFile(path.join(folder, 'index.html'), 'utf8'))
    await rm(folder, { recursive: true })
    for (const page of exporters.stampedPages(model)) {
      const file = path.join(outDir, page.path, 'index.html')
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, stamp(frame, shell, page, exporters))
    }
  }
}

interface Frame {
  /** Links to the style sheets and fonts. */
  readonly styles: string
  /** The body before and behind the content. */
  readonly before: string
  readonly after: string
}

function readFrame(html: string): Frame {
  const [head = '', rest = ''] = html.split('<body')
  const body = rest.slice(rest.indexOf('>') + 1, rest.lastIndexOf('</body>'))
  const [before, after, more] = body.split(`>${MARK}<`)
  const styles = head.match(/<link\b[^>]*\brel="(?:preload|stylesheet)"[^>]*>/g)
  if (before === undefined || after === undefined || more !== undefined || !styles)
    throw new Error('the frame of the pages was not rendered as expected')
  return { styles: styles.join('\n'), before: `${before}>`, after: `<${after}` }
}

function stamp(
  frame: Frame,
  shell: Shell,
  page: StampedPage,
  { writeHtml, NOTICE_SCRIPT_PATH, PAGE_SCRIPT_PATH }: Site['exporters'],
): string {
  const { lang, dir, basePath } = shell
  const languages = (part: string) =>
    shell.languages.reduce(
      (html, { locale, base }) => html.replaceAll(`"${base}${MARK}/"`, `"${page.hrefs[locale]}"`),
      part,
    )
  const scripts = [PAGE_SCRIPT_PATH, ...(shell.notices.length > 0 ? [NOTICE_SCRIPT_PATH] : [])]
  const write = (nodes: readonly Element[]) => writeHtml({ type: 'root', children: [...nodes] })
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
${page.head.map((node) => write([node])).join('\n')}
${frame.styles}
${scripts.map((name) => `<script src="${basePath}${name}" defer></script>`).join('\n')}
</head>
<body>
${languages(frame.before)}${write(page.main)}${languages(frame.after)}
</body>
</html>
`
}
