import { langTag } from '@topasked/content'
import type { Root } from 'hast'
import { outputFile } from '../../../published/output-file.ts'
import { element } from '../../../render/html/element.ts'
import { pieceOf, toPieces } from '../../../render/html/written.ts'
import { NOTICE_SCRIPT_PATH, noticeScript, noticesElement } from '../../../render/notices/notice-view.ts'
import { toPage } from '../snippet/html-page.ts'
import type { Snippet } from '../snippet/snippet.ts'
import type { SnippetForm } from '../snippet/snippet-form.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import { withTargets } from '../snippet/with-targets.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'
import { frameCode, frameTitle } from './frame-code.ts'
import { frameOrigins } from './frame-origins.ts'
import { HTML, type Profile } from './profile.ts'

const FORM: SnippetForm = {
  markup: { classNames: true, folds: true, title: 'h1', refreshed: false },
  answers: 'classed',
  pictures: '../../../',
  framed: true,
}

/** A complete page for a frame. */
export const page: Profile = {
  ...HTML,
  name: 'page',
  sourceKind: 'frame',
  first: 'source',
  forms: [FORM],
  preview: (name) => `${name}.html`,
  assets: ['topasked.css', 'page.css', 'frame.js'],
  file: (snippet, intranet) => toPieces(framePage(snippet, intranet)),
  source: (snippet, intranet) => [pieceOf(frameCode(snippet, intranet))],
  frameOrigins: ({ corpus }) => frameOrigins(corpus),
  more: (folder, { corpus, locale }) =>
    corpus.notices.length === 0
      ? []
      : [
          outputFile(`${folder}${NOTICE_SCRIPT_PATH}`, noticeScript(), {
            mediaType: 'text/javascript',
            locale,
          }),
        ],
}

/** Only what stands beside the page; nothing in it could run or load anything else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * A complete page for a frame. Answers fold, so that a frame of fixed height shows the questions; links open in the
 * top window, those within the page stay in it.
 */
function framePage(snippet: Snippet, intranet: IntranetContext): Root {
  const { corpus, locale } = intranet
  const title = frameTitle(snippet, intranet)
  const tree = toSnippetTree(snippet, intranet, FORM)
  const content = withTargets(tree.children.filter((child) => child.type === 'element'))
  const origins = frameOrigins(corpus)
  const notices = noticesElement(corpus, locale)
  const main = element('main', {}, '\n', ...content, '\n')
  return toPage({
    lang: langTag(corpus, locale),
    title: title.text,
    policy: POLICY,
    styles: ['topasked.css', 'page.css', 'brand.css'],
    scripts: [
      ...(notices ? [{ src: NOTICE_SCRIPT_PATH }] : []),
      ...(origins.length > 0 ? [{ src: 'frame.js', dataFrameOrigins: origins.join(' ') }] : []),
    ],
    body: element('body', {}, '\n', ...(notices ? [notices, '\n'] : []), main, '\n'),
  })
}
