import type { ChannelName } from '@topasked/schema'
import type { Check } from './check/check-files.ts'
import { feedChecks } from './feed/index.ts'
import { intranetChecks } from './intranet/index.ts'
import { pdfChecks } from './pdf/index.ts'
import { siteChecks } from './site/index.ts'

/** How the files of every channel are read, in the order of the table: a channel that nobody reads does not compile. */
export const CHECKS: Readonly<Record<ChannelName, readonly [Check, ...Check[]]>> = {
  site: siteChecks,
  feed: feedChecks,
  pdf: pdfChecks,
  intranet: intranetChecks,
}
