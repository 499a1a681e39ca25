import { describe, expect, test } from 'vitest'
import { compareAnswer, endsWithTitle, isSameTitle } from '../../src/verify/answer/compare-answer.ts'
import { PAPER } from '../../src/verify/answer/medium.ts'
import { words } from '../../src/verify/answer/token.ts'
import { partsOf } from '../../src/verify/pdf/handouts.ts'

const answer = (body: string) => ({
  body: [words(body)],
  required: [],
  allowed: ['Last reviewed 1 May 2026'],
})
const compare = (body: string, text: string) =>
  compareAnswer(answer(body), { medium: PAPER, tokens: [words(text)] })

describe('words from right to left, read from a PDF', () => {
  test.each([
    [
      'in the order in which they are seen',
      'افتح البوابة ثم اختر Mon compte.',
      'اختر ثم البوابة افتح Mon compte.',
    ],
    ['with ligatures turned round', 'اسأل إلى الآن', 'اآلن إىل اسأل'],
    ['with brackets turned round', 'اسأل (page 1).', 'اسأل )page 1(.'],
    ['beside what may stand there', 'اسأل المكتبة 12', 'المكتبة اسأل 12 Last reviewed 1 May 2026'],
  ])('%s', (_, body, text) => {
    expect(compare(body, text)).toBeUndefined()
  })

  test.each([
    ['a number that is another one', 'اسأل المكتبة 12 مرة', 'مرة المكتبة اسأل 13'],
    ['Latin words that are others', 'اختر Mon compte', 'اختر Mon panier'],
    ['a sentence that is not there', 'اسأل المكتبة. أوقف البطاقة فورًا.', '.المكتبة اسأل'],
    ['another answer', 'اسأل المكتبة', 'فورًا ةقاطبلا فقوأ'],
    ['nothing at all', 'اسأل المكتبة', ''],
  ])('%s is found', (_, body, text) => {
    expect(compare(body, text)).toBeDefined()
  })

  test('titles are told apart by their letters', () => {
    expect(isSameTitle('ماذا يحدث إذا تأخرت؟', 'تأخرت؟ إذا يحدث ماذا')).toBe(true)
    expect(isSameTitle('ماذا يحدث إذا تأخرت؟', 'كيف أتصل بالشبكة؟')).toBe(false)
    expect(isSameTitle('ماذا؟ PIN', 'ماذا؟ PUK')).toBe(false)
    expect(isSameTitle('How?', 'How?')).toBe(true)
  })

  test('a text ends with a title that is its last line', () => {
    expect(endsWithTitle(':مراجعة آخر5يناير2026\nعاجل', 'عاجل')).toBe(true)
    expect(endsWithTitle('عاجل\n:مراجعة آخر5يناير2026', 'عاجل')).toBe(false)
    expect(endsWithTitle('.البطاقة لنوقف', 'عاجل')).toBe(false)
    expect(endsWithTitle('Last reviewed 5 May 2026 Urgent', 'Urgent')).toBe(true)
  })

  test('questions are told apart from the title of the table of contents, which ends them', () => {
    const block = (level: number, text: string) => ({ level, page: 1, tokens: [words(text)] })
    const blocks = [
      block(1, 'تأخرت؟ إذا يحدث ماذا'),
      block(0, 'اسأل'),
      block(1, 'المحتويات'),
      block(0, 'بالشبكة؟ أتصل كيف'),
      block(1, 'بالشبكة؟ أتصل كيف'),
    ]
    const parts = partsOf(blocks, ['ماذا يحدث إذا تأخرت؟', 'كيف أتصل بالشبكة؟'], 'المحتويات')
    expect(parts.map(({ title, tokens }) => [title, tokens.length])).toEqual([
      ['تأخرت؟ إذا يحدث ماذا', 2],
      ['بالشبكة؟ أتصل كيف', 0],
    ])
  })
})
