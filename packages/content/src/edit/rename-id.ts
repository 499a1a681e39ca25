import type { Content, Typed } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { applyChanges, type EditOptions, type EditResult, startEdit } from './apply-changes.ts'
import { Changes } from './changes.ts'
import { assertFree, type IdKind, kindOf } from './id.ts'
import { replaceReferences } from './references.ts'
import { YamlEdit } from './yaml-edit.ts'

interface Renaming {
  readonly content: Content
  readonly kind: IdKind
  readonly from: string
  readonly to: string
}

/** The files that carry the id in their name, with their next name. */
function filesOf({ content, kind, from, to }: Renaming): Array<readonly [Source, string]> {
  if (kind === 'scenario') {
    const scenario = content.scenarios.get(from)
    return scenario ? [[scenario.source, `scenarios/${to}.yaml`]] : []
  }
  const question = content.questions.get(from)
  const suffix = question?.source.locale === undefined ? '' : `.${question.source.locale}`
  const translations = [...(content.translations.get(from) ?? [])]
  return [
    ...(question ? [[question.source, `questions/${to}${suffix}.md`] as const] : []),
    ...translations.map(([locale, { source }]) => [source, `questions/${to}.${locale}.md`] as const),
  ]
}

/** The old id becomes an alias, and the new one stops being one. A draft has no address that anybody could know. */
function moveAlias({ content, kind, from, to }: Renaming, changes: Changes): void {
  const entry: Typed<{ aliases?: string[]; draft?: boolean }> | undefined =
    kind === 'question' ? content.questions.get(from) : content.scenarios.get(from)
  if (!entry?.source.yaml || !entry.data) return
  const yaml = new YamlEdit(entry.source.yaml)
  const returning = entry.data.aliases?.includes(to)
  if (returning)
    changes.edit(entry.source, yaml.replaceItem('aliases', to, entry.data.draft ? undefined : from))
  else if (!entry.data.draft) changes.edit(entry.source, yaml.addItem('aliases', from))
}

/**
 * Gives a question or a scenario another id: moves its files, keeps the old id as an alias and points everything that
 * names it to the new one. All other bytes stay as they are.
 * @throws {EditError} when the new id is taken, or the content has errors.
 */
export async function renameId(
  options: EditOptions & { readonly kind?: IdKind | undefined },
  from: string,
  to: string,
): Promise<EditResult> {
  const start = await startEdit(options, true)
  const { content } = start
  const kind = kindOf(content, from, options.kind)
  assertFree(content, kind, to, from)
  const renaming: Renaming = { content, kind, from, to }
  const changes = new Changes()
  for (const [source, path] of filesOf(renaming)) changes.move(source, path)
  moveAlias(renaming, changes)
  replaceReferences(content, kind, from, to, changes)
  return applyChanges(start, changes, { ...options, ...(kind === 'question' && { renamed: [from, to] }) })
}
