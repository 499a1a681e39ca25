import { Converter as toTraditional } from 'opencc-js/cn2t'
import { Converter as toSimplified } from 'opencc-js/t2cn'

const HAN = /\p{Script=Han}/u
const simplified = toSimplified({ from: 'hk', to: 'cn' })
const traditional = toTraditional({ from: 'cn', to: 'tw' })

/** How readers of a language may type Chinese characters that it does not have; Japanese and Korean ones stay. */
function converterFor(locale: string): ((text: string) => string) | undefined {
  const { script } = new Intl.Locale(locale).maximize()
  if (script === 'Jpan' || script === 'Kore') return undefined
  return script === 'Hans' ? traditional : simplified
}

/**
 * The Chinese lines of a text in the characters of the other script, so that readers who type Simplified ones find
 * Traditional answers, and the other way round; undefined where that changes nothing. By OpenCC's tables of words.
 */
export function inOtherScript(text: string, locale: string): string | undefined {
  const convert = converterFor(locale)
  if (!convert) return undefined
  const lines = text.split('\n').filter((line) => HAN.test(line))
  const converted = lines.map((line) => convert(line)).filter((line, index) => line !== lines[index])
  return converted.length === 0 ? undefined : converted.join('\n')
}
