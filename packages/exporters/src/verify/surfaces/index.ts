import type { Surface } from '../surface.ts'
import { allLines } from './all-lines.ts'
import { botExports } from './exports.ts'
import { feeds } from './feed.ts'
import { handouts } from './handouts.ts'
import { markdownPages } from './markdown.ts'
import { listPages, questionPages, scenarioPages } from './site.ts'
import { snippets } from './snippets.ts'
import { syncIndex, syncQuestions } from './sync.ts'

/** Everything that is read, in the order of the table; several may share a column. */
export const SURFACES: readonly Surface[] = [
  questionPages,
  scenarioPages,
  listPages,
  markdownPages,
  feeds,
  syncQuestions,
  syncIndex,
  allLines,
  botExports,
  handouts,
  ...snippets,
]
