import type { Surface } from '../surface.ts'
import { feeds } from './feed.ts'
import { handouts } from './handouts.ts'
import { listPages, questionPages, scenarioPages } from './site.ts'
import { snippets } from './snippets.ts'
import { syncIndex, syncQuestions } from './sync.ts'

/** Everything that is read, in the order of the table; several may share a column. */
export const SURFACES: readonly Surface[] = [
  questionPages,
  scenarioPages,
  listPages,
  feeds,
  syncQuestions,
  syncIndex,
  handouts,
  ...snippets,
]
