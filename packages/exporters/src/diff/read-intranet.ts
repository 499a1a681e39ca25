import { placeOf } from '../verify/check/context.ts'
import { readFragment } from '../verify/intranet/snippets.ts'
import type { ReadAnswers, Tokens } from './channel-answers.ts'

/** Without what stands below an answer: its address, and what follows. */
function beforeAddress(tokens: Tokens, address: string): Tokens {
  const at = tokens.findLastIndex((token) => token.kind === 'link' && token.to === address)
  return at < 0 ? tokens : tokens.slice(0, at - 1)
}

/** Answers in the plainest snippet of all questions. */
export const readIntranet: ReadAnswers = async ({ tree, siteUrl, locale, folder }) => {
  const path = `intranet/${locale}/portable/all.html`
  if (!tree.has(path)) return { answers: new Map() }
  const found = readFragment((await tree.read(path)).toString('utf8'), placeOf(path, { tree, siteUrl }))
  const answers = found.map(({ id, readings: [reading] }) => {
    return [id, beforeAddress(reading?.tokens ?? [], `${siteUrl}${folder}q/${id}/`)] as const
  })
  return { answers: new Map(answers) }
}
