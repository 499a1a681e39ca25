import type { Entry } from '@topasked/content'
import { stringsFor } from '../../language/index.ts'
import type { Check, CheckedFile, Say } from '../check.ts'
import { compareLists, lookAt } from '../check.ts'
import { compareAnswer } from '../compare.ts'
import { aroundCopies } from '../expect/copied-text.ts'
import { allEntries, localesIn, scenarioEntries, scenariosIn } from '../expect/editions.ts'
import { requiredPhrases } from '../expect/phrases.ts'
import { plainAnswer } from '../expect/plain-answer.ts'
import { pageOf } from '../expect/telling.ts'
import { attributeOf, type Element, elementsIn, findElement, parseHtml } from '../html-tree.ts'
import type { VerifyContext } from '../surface.ts'
import { PROFILES } from '../surfaces/snippets.ts'

interface Copied {
  readonly name: string
  readonly locale: string
  readonly profile: string
  readonly entries: readonly Entry[]
}

/** The text of an area as a browser gives it: a line feed right behind its tag does not count. */
function areaValue(card: Element, attribute: string): string | undefined {
  const area = findElement(
    [card],
    (node) => node.tagName === 'textarea' && attributeOf(node, attribute) !== undefined,
  )
  return area?.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** The source that is copied is that of the file beside the page, or a frame that shows it. */
async function compareSource(
  card: Element,
  { name, locale, profile }: Copied,
  { tree, siteUrl }: VerifyContext,
  say: Say,
) {
  const folder = `intranet/${locale}/${profile}/`
  const read = async (path: string) => (tree.has(path) ? (await tree.read(path)).toString('utf8') : '')
  const source = areaValue(card, 'data-source') ?? ''
  if (profile === 'page') {
    const frame = findElement(parseHtml(source), ({ tagName }) => tagName === 'iframe')
    const [expected, found] = [
      `${siteUrl}${folder}${name}.html`,
      (frame && attributeOf(frame, 'src')) ?? '(nothing)',
    ]
    if (expected !== found)
      say('differs', `the frame to copy (${name}) shows another page`, { expected, found })
    return
  }
  const file = await read(`${folder}${name}.${profile === 'confluence' ? 'xml' : 'html'}`)
  const same = profile === 'confluence' ? source !== '' && file.includes(`>\n${source}\n</`) : source === file
  if (!same) say('differs', `the source to copy (${name}) is not that of the file`, firstLine(file, source))
  const rich = areaValue(card, 'data-rich')
  const portable =
    profile === 'confluence' ? await read(`intranet/${locale}/portable/${name}.html`) : undefined
  if (portable !== undefined && rich !== portable)
    say(
      'differs',
      `the formatted text to copy (${name}) is not the portable snippet`,
      firstLine(portable, rich ?? ''),
    )
}

/** The first line in which two texts differ. */
function firstLine(one: string, other: string): { expected: string; found: string } {
  const [left, right] = [one.split('\n'), other.split('\n')]
  const known = new Set(right)
  const at = left.findIndex((line) => !known.has(line))
  const strange = right.find((line) => !left.includes(line))
  return {
    expected: left[Math.max(0, at)]?.slice(0, 160) ?? '',
    found: strange?.slice(0, 160) ?? '(nothing)',
  }
}

/** The questions of a plain text, each up to its permanent address, and what stands behind the last one. */
function partsOf(
  text: string,
  locale: string,
  { corpus }: VerifyContext,
): { own: Map<string, string>; rest: string } {
  const { labelled, permanentAddress } = stringsFor(locale)
  const base = pageOf({ corpus, locale }, corpus.catalog.siteUrl, '\0').split('\0')[0] ?? ''
  const end = labelled(permanentAddress, base).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const parts = text.split(new RegExp(`${end}([a-z0-9-]+)/`, 'u'))
  const own = new Map<string, string>()
  for (let index = 1; index < parts.length; index += 2) own.set(parts[index] ?? '', parts[index - 1] ?? '')
  return { own, rest: parts.at(-1) ?? '' }
}

/** The plain text that is copied: every answer, none besides, and around them what every copy says. */
function compareText(
  card: Element,
  { name, locale, entries }: Copied,
  context: VerifyContext,
  say: Say,
): void {
  const { corpus, siteUrl } = context
  const allowed = aroundCopies(context, locale)
  const where = `the plain text to copy (${name})`
  const { own, rest } = partsOf(areaValue(card, 'data-plain') ?? '', locale, context)
  const ids = entries.map(({ id }) => id)
  compareLists(ids, [...own.keys()], (kind, question) => {
    const words = {
      missing: 'does not have the question',
      extra: 'must not have the question',
      order: 'is not in order',
    }
    say(kind, `${where} ${words[kind]}`, { question })
  })
  for (const { id, question, fallback } of entries) {
    const text = own.get(id)
    if (text === undefined) continue
    const body = plainAnswer({ corpus, question, locale, channel: 'intranet', siteUrl })
    const required = [question.title, ...requiredPhrases({ id, question, fallback }, locale)]
    const difference = compareAnswer({ body, required, allowed }, { form: 'text', text })
    if (difference)
      say('differs', '', { question: id, ...difference, message: `${where} ${difference.message}` })
  }
  const difference = compareAnswer({ body: '', required: [], allowed }, { form: 'text', text: rest })
  if (difference) say('differs', '', { ...difference, message: `the end of ${where} ${difference.message}` })
}

function copiedIn({ corpus }: VerifyContext, locale: string, profile: string): Copied[] {
  const wanted = { locale, channel: 'intranet' } as const
  return [
    { name: 'all', locale, profile, entries: allEntries(corpus, wanted) },
    ...scenariosIn(corpus, wanted).map((scenario) => {
      return { name: scenario.id, locale, profile, entries: scenarioEntries(corpus, scenario, wanted) }
    }),
  ]
}

/** Pages to copy snippets from: what the buttons put on the clipboard is what the files have. */
export const snippetIndexes: Check = {
  name: 'intranet',
  channel: 'intranet',
  async run(context) {
    const checked: CheckedFile[] = []
    for (const locale of localesIn(context.corpus)) {
      for (const { name: profile, extension } of PROFILES) {
        const where = { name: profile, path: `intranet/${locale}/${profile}/index.html`, locale }
        checked.push(
          await lookAt(where, context, async (bytes, say) => {
            const cards = elementsIn(parseHtml(bytes.toString('utf8'))).filter(
              (node) => attributeOf(node, 'data-snippet') !== undefined,
            )
            const nameOf = (card: Element) => {
              const links = elementsIn([card]).filter(({ tagName }) => tagName === 'a')
              const [first = ''] = links.map((link) => attributeOf(link, 'href') ?? '')
              return first.slice(0, -`.${extension}`.length)
            }
            const expected = copiedIn(context, locale, profile)
            compareLists(
              expected.map(({ name }) => name),
              cards.map(nameOf),
              (kind, item) =>
                say(
                  kind,
                  kind === 'order'
                    ? 'the snippets are not in order'
                    : `the snippet ${item} is ${kind === 'missing' ? 'not there' : 'one too many'}`,
                ),
            )
            for (const copied of expected) {
              const card = cards.find((one) => nameOf(one) === copied.name)
              if (!card) continue
              await compareSource(card, copied, context, say)
              compareText(card, copied, context, say)
            }
          }),
        )
      }
    }
    return checked
  },
}
