import type { AnswerToken } from '../verify/answer/token.ts'

/** A token as an editor reads it: steps with numbers, links with where they lead, pictures by description. */
function shown(token: AnswerToken): string {
  switch (token.kind) {
    case 'words':
      return token.text
    case 'step':
      return ` ${token.number}. `
    case 'item':
      return ' • '
    case 'link':
      return ` (leads to ${token.to})`
    case 'picture':
      return ` [picture: ${token.alt}] `
    case 'note':
      return ` [${token.number}] `
    case 'row':
      return ' ¶ '
    case 'cell':
      return ' | '
    case 'script':
      return ` [${token.place} the line: ${token.text}] `
    case 'deletion':
      return token.edge === 'start' ? ' [crossed out: ' : '] '
    case 'heading':
    case 'code':
    case 'callout':
    case 'rule':
      return ` [${token.kind}] `
  }
}

/** Tokens as one line. */
export function readable(tokens: readonly AnswerToken[]): string {
  return tokens.map(shown).join('').replace(/ +/gu, ' ')
}
