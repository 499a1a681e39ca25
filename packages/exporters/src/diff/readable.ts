import { MARKS } from '../verify/marks.ts'

const SHOWN: Readonly<Record<string, (value: string) => string>> = {
  '#': (value) => ` ${value}. `,
  '*': () => ' • ',
  '>': (value) => ` (leads to ${value})`,
  '!': (value) => ` [picture: ${value.replace(/\|[0-9a-f]*$/u, '')}] `,
  '^': (value) => ` [${value}] `,
  '-': () => ' ¶ ',
  '+': () => ' | ',
}
const [OPEN = '', CLOSE = ''] = [MARKS.bullet[0], MARKS.bullet.at(-1)]
const MARK = new RegExp(`${OPEN}(.)([^${CLOSE}]*)${CLOSE}`, 'gu')

/** Text with marks as an editor reads it: steps with numbers, links with where they lead, pictures by description. */
export function readable(text: string): string {
  return text
    .replace(MARK, (_mark, kind: string, value: string) => (SHOWN[kind] ?? (() => ''))(value))
    .replace(/ +/gu, ' ')
}
