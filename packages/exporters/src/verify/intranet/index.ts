import type { Check } from '../check/check-files.ts'
import { readerCheck } from '../check/check-reader.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { copiedTexts, snippetIndex } from './snippet-index.ts'
import { snippetReader } from './snippets.ts'

const checksOf = (profile: Profile): readonly [Check, ...Check[]] => [
  readerCheck(snippetReader(profile)),
  readerCheck(copiedTexts(profile)),
  snippetIndex(profile),
]

/** Everything of the snippets that is read. */
export const intranetChecks = PROFILES.flatMap(checksOf) as [Check, ...Check[]]
