import type { ReactNode } from 'react'

/** Words in another language than the page: see `foreign-words.ts` of the exporters, which marks them. */
const RUN = /\u{E0001}([\u{E0020}-\u{E007E}]+)((?:(?!\u{E0001}).)*)\u{E0001}\u{E007F}/su
const TAG_OFFSET = 0xe_0000

/** A text for attributes, which cannot say what language a part of them is in. */
export function plain(text: string): string {
  return text.replace(/\u{E0001}(?:[\u{E0020}-\u{E007E}]+|\u{E007F})/gu, '')
}

/** Interface words: those in another language than the page say so. */
export function Text({ children: text }: { readonly children: string }): ReactNode {
  const found = RUN.exec(text)
  if (!found) return text
  const [whole, tag = '', words] = found
  const lang = [...tag].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - TAG_OFFSET)).join('')
  return (
    <>
      {text.slice(0, found.index)}
      <span lang={lang} dir="auto">
        {words}
      </span>
      <Text>{text.slice(found.index + whole.length)}</Text>
    </>
  )
}
