import { retireId } from '@topasked/content'
import { type Command, textOf, UsageError } from './command.ts'
import { reportEdit } from './edit-report.ts'
import { idKindOf } from './rename.ts'
import { defaultContent } from './workspace.ts'

export const retireCommand: Command = {
  name: 'retire',
  summary: 'removes a question or a scenario; its old addresses say why, or lead to its replacement',
  words: '<id>',
  help: `  --content DIR       the content folder (default: packages/content/faq)
  --replaced-by ID    its replacement; links to the old id will lead there
  --reason TEXT       why it was removed, in the default language, for readers who follow an old address
  --kind KIND         question or scenario, needed if both have that id`,
  options: {
    content: { type: 'string' },
    'replaced-by': { type: 'string' },
    reason: { type: 'string' },
    kind: { type: 'string' },
  },
  async run(values, words) {
    const [id, ...more] = words
    if (id === undefined || more.length > 0) throw new UsageError('usage: topasked retire <id>')
    const dir = textOf(values, 'content') ?? defaultContent()
    const [replacedBy, reason] = [textOf(values, 'replaced-by'), textOf(values, 'reason')]
    if (reason?.trim() === '') throw new UsageError('--reason must not be empty')
    const result = await retireId({ dir, kind: idKindOf(values), replacedBy, reason }, id)
    return reportEdit(result, dir, `${id} is retired.`)
  },
}
