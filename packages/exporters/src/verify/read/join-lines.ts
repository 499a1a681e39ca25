import { type AnswerToken, words } from '../answer/token.ts'

/** Some languages (Polish, Czech, Portuguese, Spanish …) repeat a hyphen at which a line breaks on the next line. */
const REPEATED_HYPHEN = /(?<=\p{L})-\s*\n\s*-(?=\p{L})/gu

/** Words of lines one below the other, as they were before they were broken into lines. */
export function joinLines(tokens: readonly AnswerToken[]): AnswerToken[] {
  const joined: AnswerToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (token.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = words(last.text + token.text)
    else joined.push(token)
  }
  return joined.map((token) =>
    token.kind === 'words' ? words(token.text.replace(REPEATED_HYPHEN, '-')) : token,
  )
}
