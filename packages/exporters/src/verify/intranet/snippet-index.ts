import { localesOf } from '@topasked/content'
import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { plainStringsFor } from '../../language/index.ts'
import { folderOf } from '../addresses.ts'
import { type Medium, TEXT } from '../answer/medium.ts'
import { words } from '../answer/token.ts'
import {
  type Check,
  checkFiles,
  compareField,
  compareLists,
  type Report,
  type WantedFile,
} from '../check/check-files.ts'
import type { VerifyContext } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { groupsIn } from '../content/groups.ts'
import { aroundCopies } from '../content/phrases.ts'
import type { PublishedTree } from '../published-tree.ts'
import { attributeOf, parseHtml, textIn } from '../read/html-tree.ts'
import { type Profile, type Snippet, snippetsIn } from './profiles.ts'

const INDEX = 'index.html'

type Cards = ReadonlyMap<string, Element>

/** The page that was read last in a tree: all its texts are read one after another. */
const lastRead = new WeakMap<PublishedTree, { readonly path: string; readonly cards: Cards }>()

/** The cards of a page to copy from, by the names of their snippets. */
async function cardsOn(path: string, { extension }: Profile, tree: PublishedTree): Promise<Cards> {
  const known = lastRead.get(tree)
  if (known?.path === path) return known.cards
  const page = parseHtml((await tree.read(path)).toString('utf8'))
  const nameOf = (card: Element) =>
    (attributeOf(select('a[href]', card), 'href') ?? '').slice(0, -`.${extension}`.length)
  const cards = new Map(selectAll('[data-snippet]', page).map((card) => [nameOf(card), card]))
  lastRead.set(tree, { path, cards })
  return cards
}

/** The text that a button puts on the clipboard: a line feed right behind the tag of its area does not count. */
function copied(card: Element | undefined, what: 'source' | 'rich' | 'plain'): string {
  const area = card && select(`textarea[data-${what}]`, card)
  return area ? textIn(area) : ''
}

/** The first line in which two texts differ. */
function firstLine(one: string, other: string): { expected: string; found: string } {
  const [left, right] = [one.split('\n'), other.split('\n')]
  const cut = (line = '(nothing)') => line.slice(0, 160)
  return {
    expected: cut(left.find((line) => !right.includes(line))),
    found: cut(right.find((line) => !left.includes(line))),
  }
}

/** The source that is copied is that of the file beside the page, or a frame that shows it. */
async function compareSource(
  card: Element,
  { name, folder, locale }: Snippet,
  profile: Profile,
  { tree, siteUrl }: VerifyContext,
  report: Report,
): Promise<void> {
  const read = async (path: string) => (tree.has(path) ? (await tree.read(path)).toString('utf8') : '')
  const source = copied(card, 'source')
  if (profile.name === 'page') {
    const shown = attributeOf(select('iframe', parseHtml(source)), 'src')
    const message = `the frame to copy (${name}) shows another page`
    return compareField(report, message, [`${siteUrl}${folder}${name}.html`, shown])
  }
  const file = await read(`${folder}${name}.${profile.extension}`)
  const isStored = profile.name === 'confluence'
  const isSame = isStored ? source !== '' && file.includes(`>\n${source}\n</`) : source === file
  if (!isSame)
    report('differs', `the source to copy (${name}) differs from the file`, firstLine(file, source))
  if (!isStored) return
  const [portable, rich] = [await read(`intranet/${locale}/portable/${name}.html`), copied(card, 'rich')]
  const message = `the formatted text to copy (${name}) is not the portable snippet`
  if (rich !== portable && portable !== '') report('differs', message, firstLine(portable, rich))
}

interface IndexPage extends WantedFile {
  readonly snippets: readonly Snippet[]
}

/** Pages to copy snippets from: what the buttons put on the clipboard is what the files have. */
export const snippetIndex = (profile: Profile): Check =>
  checkFiles<IndexPage>({
    column: profile.name,
    files: ({ corpus }) =>
      localesOf(corpus).map((locale) => {
        const snippets = snippetsIn(corpus, profile).filter((snippet) => snippet.locale === locale)
        return { path: `intranet/${locale}/${profile.name}/${INDEX}`, locale, snippets }
      }),
    async check({ path, snippets, locale = '' }, context, report) {
      const cards = await cardsOn(path, profile, context.tree)
      const names = snippets.map(({ name }) => name)
      compareLists(names, [...cards.keys()], (kind, name) => {
        if (kind === 'missing') report(kind, `the snippet ${name} is missing`)
        else if (kind === 'extra') report(kind, `the snippet ${name} is not expected`)
        else report(kind, 'the snippets are in the wrong order')
      })
      const page = parseHtml((await context.tree.read(path)).toString('utf8'))
      const shown = selectAll('h2.group', page).map((title) => textIn(title))
      const wanted = groupsIn(context.corpus, { locale, channel: 'intranet' }).map(({ title }) => title)
      const titles = [wanted.join(' | '), shown.join(' | ')] as const
      compareField(report, 'the groups of snippets differ from the catalog', titles)
      for (const snippet of snippets) {
        const card = cards.get(snippet.name)
        if (card) await compareSource(card, snippet, profile, context, report)
      }
    },
  })

/** The questions of a plain text, each up to its permanent address; what stands behind the last one belongs to it. */
function readCopied(
  text: string,
  { locale }: ExpectedFile,
  medium: Medium,
  { corpus }: VerifyContext,
): FoundQuestion[] {
  const { labelled, permanentAddress } = plainStringsFor(corpus, locale)
  const base = labelled({
    label: permanentAddress,
    text: `${corpus.catalog.siteUrl}${folderOf(corpus, locale)}q/`,
  })
  const pieces = text.split(base)
  const last = pieces.length - 1
  return pieces.slice(1).map((piece, index) => {
    const id = /^[a-z0-9-]*/u.exec(piece)?.[0] ?? ''
    const before = (pieces[index] ?? '').replace(index === 0 ? '' : /^[a-z0-9-]*\//u, '')
    const behind = index + 1 === last ? piece.slice(id.length + 1) : ''
    return { id, readings: [{ medium, tokens: [words(`${before}\n${behind}`)] }] }
  })
}

/** The plain text that a card puts on the clipboard: every answer, none besides. */
export function copiedTexts(profile: Profile): Reader {
  const mediumOf = ({ part = '' }: ExpectedFile): Medium => ({
    ...TEXT,
    name: `the plain text to copy (${part})`,
  })
  return {
    column: profile.name,
    channel: 'intranet',
    media: (_entry, file) => [mediumOf(file)],
    expected: ({ corpus }) =>
      snippetsIn(corpus, profile).map(({ folder, locale, name, entries }): ExpectedFile => {
        return { path: `${folder}${INDEX}`, part: name, locale, entries }
      }),
    owns: () => false,
    async read(file, context) {
      const cards = await cardsOn(file.path, profile, context.tree)
      const text = copied(cards.get(file.part ?? ''), 'plain')
      return readCopied(text, file, mediumOf(file), context)
    },
    beside: ({ question }, { locale }, { corpus }) => ({
      required: [question.title],
      allowed: aroundCopies(corpus, locale),
    }),
  }
}
