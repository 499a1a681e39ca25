import type { Asset, Corpus, Question } from '@topasked/content'
import type { HtmlContext } from './context.ts'
import { toHtmlTree } from './to-html-tree.ts'
import { walk } from './walk.ts'
import { writeHtml } from './write-html.ts'

interface PlainAnswer {
  readonly html: string
  /** The pictures that it shows. */
  readonly shown: readonly Asset[]
}

/** Answers without class names whose headings keep their depth in the source, by place and question. */
const answers = new WeakMap<Corpus, Map<string, WeakMap<Question, PlainAnswer>>>()

function answersAt({ corpus, locale, siteUrl = '' }: HtmlContext): WeakMap<Question, PlainAnswer> {
  const places = answers.get(corpus) ?? new Map<string, WeakMap<Question, PlainAnswer>>()
  answers.set(corpus, places)
  const known = places.get(`${locale} ${siteUrl}`) ?? new WeakMap<Question, PlainAnswer>()
  places.set(`${locale} ${siteUrl}`, known)
  return known
}

/** Whether part of the answer is for some channels only, so that channels cannot share it. */
function isForChannels({ tree }: Question): boolean {
  let found = false
  walk(tree as { type: string }, (node) => {
    if (node.type === 'only' && 'channels' in node && node.channels) found = true
  })
  return found
}

/**
 * The answer as HTML without class names, as {@link toHtmlTree} makes it. The feed and the snippets of a site share it,
 * except for the depth of headings: the second one reuses what the first has written.
 */
export function plainAnswerHtml(question: Question, context: HtmlContext): string {
  const known = answersAt(context)
  const before = known.get(question)
  if (before) {
    for (const asset of before.shown) context.srcOf(asset)
    return deeper(before.html, context.headingOffset)
  }
  const shown = new Set<Asset>()
  const srcOf = (asset: Asset) => {
    shown.add(asset)
    return context.srcOf(asset)
  }
  const html = writeHtml(toHtmlTree(question, { ...context, srcOf }))
  if (context.headingOffset === 0 && html !== '' && !isForChannels(question))
    known.set(question, { html, shown: [...shown] })
  return html
}

const TAG = /<[^"<>]*(?:"[^"]*"[^"<>]*)*>/g

/** Shifts headings down, to at most h6. Attribute values may contain an unescaped `<`. */
function deeper(html: string, offset: number): string {
  if (offset === 0 || !/<h[1-6]/.test(html)) return html
  return html.replace(TAG, (tag) =>
    tag.replace(
      /^(<\/?h)([1-6])(?=[ >])/,
      (_all, start: string, depth: string) => `${start}${Math.min(6, Number(depth) + offset)}`,
    ),
  )
}
