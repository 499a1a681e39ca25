import { retireId } from '@topasked/content'
import { type Command, textOf, UsageError } from './command.ts'
import { reportEdit } from './edit-report.ts'
import { idKindOf } from './rename.ts'
import { defaultContent } from './workspace.ts'

export const retireCommand: Command = {
  name: 'retire',
  summary: 'takes a question or a scenario away; its old addresses say what became of it',
  words: '<id>',
  help: `  --content DIR       the content folder (default: packages/content/faq)
  --replaced-by ID    what answers instead; links to the old one lead there
  --reason TEXT       why it is gone, for a reader who follows an old address, in the default language
  --kind KIND         question or scenario, where both have that id`,
  options: {
    content: { type: 'string' },
    'replaced-by': { type: 'string' },
    reason: { type: 'string' },
    kind: { type: 'string' },
  },
  async run(values, words) {
    const [id, ...more] = words
    if (id === undefined || more.length > 0) throw new UsageError('write: topasked retire <id>')
    const dir = textOf(values, 'content') ?? defaultContent()
    const [replacedBy, reason] = [textOf(values, 'replaced-by'), textOf(values, 'reason')]
    if (reason?.trim() === '') throw new UsageError('--reason takes a sentence, not an empty text')
    const result = await retireId({ dir, kind: idKindOf(values), replacedBy, reason }, id)
    return reportEdit(result, dir, `${id} is retired.`)
  },
}
