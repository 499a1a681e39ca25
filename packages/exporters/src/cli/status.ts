import { join, relative, resolve } from 'node:path'
import { attentionOf, loadContent } from '@topasked/content'
import { type Command, choiceOf, dayOf, EXIT, textOf, UsageError, type Values } from './command.ts'
import { reportStatus, STATUS_FORMATS } from './report/status.ts'
import { defaultContent } from './workspace.ts'

const WITHIN = '30'

function withinOf(values: Values): number {
  const given = textOf(values, 'within') ?? WITHIN
  if (/^\d{1,4}$/.test(given)) return Number(given)
  throw new UsageError(`--within expects a number of days, not "${given}"`)
}

/** Information, not a verdict: the exit code is always 0. */
export const statusCommand: Command = {
  name: 'status',
  summary: "lists what needs an owner's attention: reviews, translations, links, owners, drafts",
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --owner KEY       only what this owner is responsible for
  --within DAYS     how far to look ahead (default: ${WITHIN})
  --as-of DATE      the day for which it is computed (default: today in the catalog's time zone)
  --format FORMAT   human, json or markdown (default: human)`,
  options: {
    content: { type: 'string' },
    owner: { type: 'string' },
    within: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
  },
  async run(values) {
    const dir = textOf(values, 'content') ?? defaultContent()
    const format = choiceOf(values, 'format', STATUS_FORMATS, 'human')
    const [within, owner] = [withinOf(values), textOf(values, 'owner')]
    const { content } = await loadContent({ dir, asOf: dayOf(values, 'as-of') })
    const catalog = content.catalog?.data
    if (owner !== undefined && catalog && !Object.hasOwn(catalog.owners, owner)) {
      throw new UsageError(`there is no owner ${owner}; there are: ${Object.keys(catalog.owners).join(', ')}`)
    }
    const pathOf = (file: string): string => relative(process.cwd(), join(resolve(dir), file)) || file
    const context = { pathOf, editUrl: catalog?.editUrl }
    process.stdout.write(reportStatus(attentionOf(content, { within, owner }), format, context))
    return EXIT.ok
  },
}
