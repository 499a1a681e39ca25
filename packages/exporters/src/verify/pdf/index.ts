import { readerCheck } from '../check/check-reader.ts'
import { cardFrames, cards } from './cards.ts'
import { handouts } from './handouts.ts'

/** Everything on paper that is read. */
export const pdfChecks = [readerCheck(handouts), readerCheck(cards), cardFrames] as const
