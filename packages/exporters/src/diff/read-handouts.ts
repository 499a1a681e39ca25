import { plainStringsFor, SHIPPED_WORDS } from '../language/index.ts'
import { idIn } from '../verify/addresses.ts'
import { endsWithTitle, isSameTitle } from '../verify/answer/compare-answer.ts'
import { isAddress, placeNotes } from '../verify/answer/place-notes.ts'
import { type AnswerToken, link, words, wordsIn } from '../verify/answer/token.ts'
import { squeeze } from '../verify/answer/token-texts.ts'
import { partsOf, titleIndex, titleOf } from '../verify/pdf/handouts.ts'
import type { PublishedTree } from '../verify/published-tree.ts'
import { countPages, readPdf } from '../verify/read/pdf.ts'
import type { ReadAnswers } from './channel-answers.ts'

/** Without the permanent address that stands before an answer. */
function afterAddress(tokens: readonly AnswerToken[]): readonly AnswerToken[] {
  const at = tokens.findIndex(({ kind }) => kind === 'link')
  const token = tokens[at]
  const id = token?.kind === 'link' ? idIn(token.to) : undefined
  const isAddressed = id !== undefined && squeeze(wordsIn(tokens.slice(0, at))).endsWith(`/q/${id}/`)
  return isAddressed ? tokens.slice(at + 1) : tokens
}

/** Words that follow each other as one: on paper a number has a font of its own beside Chinese. */
function inRuns(tokens: readonly AnswerToken[]): AnswerToken[] {
  const runs: AnswerToken[] = []
  for (const token of tokens) {
    const last = runs.at(-1)
    if (last?.kind === 'words' && token.kind === 'words')
      runs[runs.length - 1] = words(`${last.text}${token.text}`)
    else runs.push(token)
  }
  return runs
}

/** The answer as other channels have it: without what only paper needs, links between answers as on the site. */
function asOnScreen(
  tokens: readonly AnswerToken[],
  notes: ReadonlyMap<number, readonly AnswerToken[]>,
  locale: string,
  folder: string,
): AnswerToken[] {
  const { urgent } = plainStringsFor(SHIPPED_WORDS, locale).pdf
  const answer = tokens.filter((token) => {
    if (token.kind === 'words') return !isSameTitle(urgent, token.text)
    return token.kind !== 'note' || !isAddress(notes.get(token.number) ?? [])
  })
  const inside = `#question-${locale}-`
  const isInside = (token: AnswerToken | undefined) => token?.kind === 'link' && token.to.startsWith(inside)
  return inRuns(placeNotes(afterAddress(answer), notes)).map((token, index, all) => {
    if (token.kind === 'link' && isInside(token)) return link(`/${folder}q/${token.to.slice(inside.length)}/`)
    // The number of a page changes whenever something before it does; that says nothing of the answer.
    return token.kind === 'words' && isInside(all[index - 1])
      ? words(token.text.replace(/^\s*[(（][^)）]*[)）]/u, ''))
      : token
  })
}

/** Answers in the document with everything. */
export const readHandouts: ReadAnswers = async ({ tree, locale, folder }, questions) => {
  const path = `pdf/${locale}/handout.pdf`
  const answers = new Map<string, readonly AnswerToken[]>()
  const urgent = new Set<string>()
  if (!tree.has(path)) return { answers }
  const { blocks, notes } = await readPdf(await tree.read(path))
  const { pdf } = plainStringsFor(SHIPPED_WORDS, locale)
  const titles = questions.map(({ question }) => question)
  const known = titleIndex(titles)
  const idsOf = (title: string | undefined): string[] =>
    questions.filter(({ question }) => question === title).map(({ id }) => id)
  let isAnnounced = false
  for (const block of blocks) {
    const title = block.level > 0 ? known(titleOf(block)) : undefined
    if (isAnnounced) for (const id of idsOf(title)) urgent.add(id)
    isAnnounced = endsWithTitle(wordsIn(block.tokens), pdf.urgent)
  }
  for (const part of partsOf(blocks, titles, pdf.contents)) {
    for (const id of idsOf(known(part.title))) answers.set(id, asOnScreen(part.tokens, notes, locale, folder))
  }
  return { answers, urgent: [...urgent] }
}

/** Pages of every document of a tree, by path. */
export async function readPageCounts(tree: PublishedTree): Promise<ReadonlyMap<string, number>> {
  const pages = new Map<string, number>()
  for (const path of tree.paths.filter((name) => name.startsWith('pdf/') && name.endsWith('.pdf')))
    pages.set(path, await countPages(await tree.read(path)))
  return pages
}
