import type { ContentRule } from '../../rule.ts'
import { fieldTexts } from '../text/field-texts.ts'

/** Marks that only work in answers, with what readers would see of them. */
const MARKS: ReadonlyArray<readonly [pattern: RegExp, what: string, help: string]> = [
  [
    /<\/?(?:a|b|i|u|br|p|em|strong|span|div|font|sup|sub|code|h[1-6]|ul|ol|li|img|small|mark)(?:\s[^>]*)?\/?>/i,
    'HTML',
    'write the words alone',
  ],
  [
    /&(?:amp|nbsp|lt|gt|quot|apos|mdash|ndash|hellip|rsquo|lsquo|ldquo|rdquo|eacute|[aou]uml|szlig|#\d{2,5}|#x[\da-f]{2,5});/i,
    'a code for a character',
    'type the character itself',
  ],
  [
    /\*\*[^\s*](?:[^*]*[^\s*])?\*\*|(?<![\p{L}\p{N}])__[^\s_](?:[^_]*[^\s_])?__(?![\p{L}\p{N}])/u,
    'marks for bold',
    'write the words without the marks',
  ],
  [
    /\[[^\]]+\]\((?:https?:|link:|mailto:|tel:|[\w./-]+\.md)[^)]*\)/,
    'a link of Markdown',
    'write the words alone; links belong in the answer',
  ],
  [/(?<!`)`[^`\s](?:[^`]*[^`\s])?`(?!`)/, 'backticks', 'write the words without the backticks'],
  [/^#{1,6} \S/, 'the # of a heading', 'write the words without it'],
  [/^\s*$/, 'nothing', 'write the text, or remove the field'],
]
const KINDS: ReadonlySet<string> = new Set([
  'question',
  'translation',
  'scenario',
  'catalog',
  'links',
  'notices',
  'retired',
])

export const frontmatterPlainText: ContentRule = {
  id: 'frontmatter/plain-text',
  stage: 'content',
  severity: 'warning',
  description:
    'Fields hold plain text: marks of HTML and Markdown work in answers only, and readers would see them as they are.',
  check({ sources }, found) {
    for (const source of sources) {
      if (!KINDS.has(source.kind)) continue
      for (const { path, text } of fieldTexts(source)) {
        if (path[0] === 'checks') continue
        const mark = MARKS.find(([pattern]) => pattern.test(text))
        if (!mark) continue
        const [, what, help] = mark
        found(source, {
          reason: `readers will see ${what} in this field`,
          help,
          place: source.yaml?.place(path),
        })
      }
    }
  },
}
