import { type IdKind, renameId } from '@topasked/content'
import { type Command, choiceOf, textOf, UsageError, type Values } from './command.ts'
import { reportEdit } from './edit-report.ts'
import { defaultContent } from './workspace.ts'

const KINDS: readonly IdKind[] = ['question', 'scenario']

/** The value of `--kind`; undefined if it was not given. @throws {UsageError} */
export function idKindOf(values: Values): IdKind | undefined {
  return values.kind === undefined ? undefined : choiceOf(values, 'kind', KINDS, 'question')
}

export const renameCommand: Command = {
  name: 'rename',
  summary: 'gives a question or a scenario a new id; old addresses keep working',
  words: '<old> <new>',
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --kind KIND       question or scenario, needed if both have that id`,
  options: { content: { type: 'string' }, kind: { type: 'string' } },
  async run(values, words) {
    const [from, to, ...more] = words
    if (from === undefined || to === undefined || more.length > 0) {
      throw new UsageError('usage: topasked rename <old> <new>')
    }
    const dir = textOf(values, 'content') ?? defaultContent()
    const result = await renameId({ dir, kind: idKindOf(values) }, from, to)
    return reportEdit(result, dir, `${from} is now called ${to}, and every reference to it is updated.`)
  },
}
