import type { Corpus, Question } from '@topasked/content'
import { parseMarkdown } from '@topasked/content'
import type { Catalog } from '@topasked/schema'
import { VFile } from 'vfile'
import type { HtmlContext } from './context.ts'
import { resolvePlain } from './resolve-plain.ts'
import { toHtml } from './to-html.ts'

/** What a collection without content is: handlers ask it for words and languages only. */
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
  // A relative address stays where the text will stand; see resolvePlain.
  hrefOf: ({ id }) => id,
  srcOf: () => '',
}

/**
 * Any Markdown as HTML, on the way that answers take: CommonMark and GFM with our directives, sanitised. For test
 * suites and tools that have Markdown and no content folder.
 *
 * Relative links, `https:`, `mailto:` and `tel:` stay; of other links the words stay, and of pictures, which are
 * files of a content folder, their descriptions. Raw HTML is left out. What is left out is a message on the VFile,
 * if you hand one over; on a string it is lost.
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
