import type { Check } from '../check.ts'
import { cards } from './cards.ts'
import { changes } from './changes.ts'
import { editionPages } from './edition-pages.ts'
import { lists } from './lists.ts'
import { movedPages } from './moved-pages.ts'
import { snippetIndexes } from './snippet-index.ts'

/** Everything that is read as something else than answers. */
export const CHECKS: readonly Check[] = [lists, movedPages, editionPages, changes, cards, snippetIndexes]
