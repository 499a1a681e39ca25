import type { Corpus, Question } from '@topasked/content'
import { parseMarkdown } from '@topasked/content'
import type { Catalog } from '@topasked/schema'
import { VFile } from 'vfile'
import type { HtmlContext } from './context.ts'
import { resolvePlain } from './resolve-plain.ts'
import { toHtml } from './to-html.ts'

/** A corpus without content, which handlers use only for words and languages. */
const CATALOG: Catalog = {
  title: {},
  organisation: {},
  siteUrl: 'https://localhost/',
  timeZone: 'UTC',
  locales: { default: 'en' },
  scenarios: [],
  picker: {},
  audience: {},
  owners: {},
}
const CORPUS: Corpus = Object.freeze({
  catalog: CATALOG,
  scenarios: [],
  questions: [],
  links: new Map(),
  retired: new Map(),
  assets: new Map(),
  files: [],
  interface: new Map(),
  notices: [],
  asOf: '1970-01-01',
})

const CONTEXT: HtmlContext = {
  corpus: CORPUS,
  channel: 'site',
  locale: 'en',
  idPrefix: 'topasked-text-',
  headingOffset: 0,
  headingIds: false,
  classes: true,
  // A relative address stays relative; see resolvePlain.
  hrefOf: ({ id }) => id,
  srcOf: () => '',
}

/**
 * Renders any Markdown to HTML in the same way as answers: CommonMark and GFM with our directives, sanitised. For test
 * suites and tools that have Markdown but no content folder.
 *
 * Relative links and `https:`, `mailto:` and `tel:` links are kept. Other links are reduced to their words, and pictures,
 * which would be files of a content folder, to their descriptions. Raw HTML is left out. Everything left out is reported
 * as a message on the VFile, if you pass one; for a string, these messages are lost.
 */
export async function renderHtml(markdown: string | VFile): Promise<string> {
  const file = typeof markdown === 'string' ? new VFile(markdown) : markdown
  const source = String(file)
  const parsed = await parseMarkdown(source)
  if (!parsed) {
    file.message('this text cannot be read in time: it is nested too deeply', {
      ruleId: 'limit',
      source: 'file',
    })
    return ''
  }
  return toHtml(questionOf(file, resolvePlain(parsed, source)), CONTEXT)
}

function questionOf(file: VFile, tree: Question['tree']): Question {
  const meta = { question: '', scenarios: [], audience: [], owner: '', reviewed: CORPUS.asOf }
  const text = { id: 'text', locale: 'en', title: '', alsoAsked: [], tree, file }
  return {
    ...text,
    meta,
    status: 'current',
    hash: '',
    updatedAt: `${CORPUS.asOf}T00:00:00Z`,
    translation: null,
  }
}
