import { Converter } from 'opencc-js/t2cn'

const HAN = /\p{Script=Han}/u
const convert = Converter({ from: 'hk', to: 'cn' })

/**
 * The Chinese lines of a text in Simplified characters, so that readers who type those find Traditional answers;
 * undefined where that changes nothing. By OpenCC's tables of words.
 */
export function inSimplified(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => HAN.test(line))
  const simplified = lines.map((line) => convert(line)).filter((line, index) => line !== lines[index])
  return simplified.length === 0 ? undefined : simplified.join('\n')
}
