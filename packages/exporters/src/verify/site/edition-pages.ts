import { selectAll } from 'hast-util-select'
import { checkFiles, compareField, type WantedFile } from '../check/check-files.ts'
import { placeOf } from '../check/context.ts'
import { documentsIn, type PrintedDocument } from '../content/editions.ts'
import { codeOn, currentCode, documentAt, editionPath } from '../pdf/edition-code.ts'
import { withheldIn } from '../published-tree.ts'
import { resolveAddress } from '../read/html.ts'
import { attributeOf } from '../read/html-tree.ts'
import { pageAt } from './question-pages.ts'

interface EditionPage extends WantedFile {
  readonly document: PrintedDocument
}

/** What the code on a handout opens: the page takes the printed edition for current, and leads to the newest one. */
export const editionPages = checkFiles<EditionPage>({
  column: 'site',
  files: ({ corpus }) =>
    documentsIn(corpus).map((document) => ({ path: `${editionPath(document)}index.html`, document })),
  owns: (path) => /^edition\/[^/]+\/[^/]+\/index\.html$/u.test(path),
  async check({ path, document }, context, report) {
    const { siteUrl, tree } = context
    const current = await currentCode(document, context)
    // A tree that was built without handouts may keep older ones.
    const isPrinted = tree.manifest.channels.includes('pdf') && tree.has(document.path)
    const printed = isPrinted ? codeOn(await documentAt(document.path, tree), context) : current
    const message = 'the page treats another edition of the handout as the current one'
    compareField(report, message, [printed ?? 'a code on the handout', current])
    const newest = `${siteUrl}${document.path}`
    const links = selectAll('main a[href$=".pdf"]', await pageAt(path, context)).map((link) =>
      resolveAddress(attributeOf(link, 'href') ?? '', placeOf(path, context)),
    )
    const wrong = links.find((address) => address !== newest) ?? newest
    compareField(report, 'the page links to another handout', [newest, wrong])
    const isWithheld = withheldIn(tree).has(document.path)
    if (links.length > 0 && isWithheld)
      report('differs', 'the page links to a handout that is withheld', { found: newest })
    if (links.length === 0 && !isWithheld && tree.manifest.channels.includes('pdf'))
      report('differs', 'the page does not link to the latest handout', { expected: newest })
  },
})
