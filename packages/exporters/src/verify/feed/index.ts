import { readerCheck } from '../check/check-reader.ts'
import { botExports } from './bot-exports.ts'
import { changes, sums } from './changes.ts'
import { feeds } from './feeds.ts'
import { syncIndex, syncLines, syncQuestions } from './sync-questions.ts'

/** Everything of the feed that is read. */
export const feedChecks = [
  readerCheck(feeds),
  readerCheck(syncQuestions),
  readerCheck(syncIndex),
  readerCheck(syncLines),
  readerCheck(botExports),
  changes,
  sums,
] as const
