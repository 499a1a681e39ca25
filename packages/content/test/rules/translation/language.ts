import type { Example } from '../../example.ts'
import { fragmentExample } from '../../translated-example.ts'

const SENTENCE = 'Bring your card with you when you come.'

export const examples: readonly Example[] = [
  fragmentExample('left as it was', SENTENCE, [SENTENCE, 'Bringen Sie Ihre Karte mit.'], {
    at: '1:1-1:40',
    help: 'translate it into de; the original is in fragments/how.md:1',
  }),
]
