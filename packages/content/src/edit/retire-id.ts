import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { applyChanges, type EditOptions, type EditResult, startEdit } from './apply-changes.ts'
import { Changes } from './changes.ts'
import { EditError } from './edit-error.ts'
import { assertThere, type IdKind, kindOf } from './id.ts'
import { replaceReferences } from './references.ts'
import { YamlEdit } from './yaml-edit.ts'

interface Retirement extends EditOptions {
  readonly kind?: IdKind | undefined
  /** The id that answers instead. */
  readonly replacedBy?: string | undefined
  /** Why it is gone: a sentence in the default locale. */
  readonly reason?: string | undefined
}

function filesOf({ scenarios, questions, translations }: Content, kind: IdKind, id: string): Source[] {
  const sources =
    kind === 'scenario'
      ? [scenarios.get(id)?.source]
      : [
          questions.get(id)?.source,
          ...[...(translations.get(id)?.values() ?? [])].map(({ source }) => source),
        ]
  return sources.filter((source) => source !== undefined)
}

/** The id and its former ids, each with an entry of its own: every old address goes on answering. */
function addTombstones(
  content: Content,
  kind: IdKind,
  id: string,
  { replacedBy, reason }: Retirement,
  changes: Changes,
): void {
  const entry = kind === 'question' ? content.questions.get(id) : content.scenarios.get(id)
  const locale = content.catalog?.data?.locales.default ?? 'en'
  const parts = [
    kind === 'scenario' || (replacedBy === undefined && reason === undefined) ? `kind: ${kind}` : undefined,
    replacedBy === undefined ? undefined : `replacedBy: ${replacedBy}`,
    reason === undefined ? undefined : `reason: { ${locale}: ${JSON.stringify(reason)} }`,
  ]
  const tombstone = `{ ${parts.filter((part) => part !== undefined).join(', ')} }`
  const ids = [id, ...(entry?.data?.aliases ?? [])]
  const { source } = content.retired ?? {}
  if (!source) {
    changes.create('retired.yaml', ids.map((gone) => `${gone}: ${tombstone}\n`).join(''))
    return
  }
  const yaml = new YamlEdit(source.yaml ?? { text: '', offset: 0 })
  const fields = ids.map((gone) => [gone, tombstone] as const)
  changes.edit(source, yaml.addFields(fields))
}

function isDraft(content: Content, kind: IdKind, id: string): boolean {
  return kind === 'question' && content.questions.get(id)?.data?.draft === true
}

/**
 * Takes a question or a scenario away and leaves a tombstone, so that its old addresses still answer. What names it is
 * pointed to its replacement, or taken out of lists of ids; what only a person can fix is left as errors of the result.
 * @throws {EditError} when there is no such id, the replacement is none, or the content has errors.
 */
export async function retireId(retirement: Retirement, id: string): Promise<EditResult> {
  const start = await startEdit(retirement, true)
  const { content } = start
  const { replacedBy } = retirement
  const kind = kindOf(content, id, retirement.kind)
  if (replacedBy !== undefined) {
    assertThere(content, kind, replacedBy)
    if (replacedBy === id) throw new EditError(`${id} cannot replace itself`)
    if (isDraft(content, kind, replacedBy)) {
      throw new EditError(`${replacedBy} is a draft: nothing is published at its address`)
    }
  }
  const known = Object.hasOwn(content.retired?.data ?? {}, id)
  if (known) throw new EditError(`retired.yaml has an entry ${id} already, of something else`)
  const changes = new Changes()
  if (!isDraft(content, kind, id)) addTombstones(content, kind, id, retirement, changes)
  replaceReferences(content, kind, id, replacedBy, changes)
  for (const source of filesOf(content, kind, id)) changes.remove(source)
  return applyChanges(start, changes, { ...retirement, keep: true })
}
