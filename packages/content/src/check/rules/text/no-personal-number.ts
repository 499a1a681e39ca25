import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'
import { isCardNumber, isHkid } from './personal-numbers.ts'

const CANDIDATE = /(?<![\w-])(?:[A-Z]{1,2}\d{6}\([\dA]\)|[2-6]\d{3}(?:[ -]?\d){9,15})(?![\w-])/g
const HELP =
  'remove it; for an example, write one that nobody can have, such as A000000(0) or 0000 0000 0000 0000'

/** Tells numbers by their check digits, so that other long numbers are left alone. */
export const textNoPersonalNumber: ContentRule = {
  id: 'text/no-personal-number',
  stage: 'content',
  severity: 'error',
  description: 'No file holds the number of an identity card or of a payment card.',
  check({ sources }, found) {
    for (const source of sources) {
      if (source.kind === 'image') continue
      for (const match of String(source.file.value ?? '').matchAll(CANDIDATE)) {
        const what = isHkid(match[0])
          ? 'the number of an identity card'
          : isCardNumber(match[0]) && 'the number of a payment card'
        if (!what) continue
        const place = placeAt(source.file, match.index, match.index + match[0].length)
        found(source, { reason: `this looks like ${what}`, help: HELP, place })
      }
    }
  },
}
