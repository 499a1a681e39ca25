import { confluence } from './confluence.ts'
import { details } from './details.ts'
import { elementProfile } from './element.ts'
import { page } from './page.ts'
import { portable } from './portable.ts'
import type { Profile } from './profile.ts'

/** Every profile, in the order in which they are written and listed. */
export const PROFILES: readonly Profile[] = [portable, details, page, elementProfile, confluence]
