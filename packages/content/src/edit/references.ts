import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import type { Changes } from './changes.ts'
import type { IdKind } from './id.ts'
import { linkEdits } from './link-edit.ts'
import { YamlEdit } from './yaml-edit.ts'

interface ListField {
  readonly source: Source | undefined
  readonly field: string
  readonly ids: readonly string[] | undefined
}

/** Every list of ids that can name a question. */
function questionLists({ questions, scenarios, catalog }: Content): ListField[] {
  return [
    { source: catalog?.source, field: 'urgent', ids: catalog?.data?.urgent },
    ...[...questions.values()].map(({ source, data }) => ({ source, field: 'related', ids: data?.related })),
    ...[...scenarios.values()].map(({ source, data }) => ({ source, field: 'order', ids: data?.order })),
  ]
}

/** Every list of ids that can name a scenario. */
function scenarioLists({ questions, catalog }: Content): ListField[] {
  return [
    { source: catalog?.source, field: 'scenarios', ids: catalog?.data?.scenarios },
    ...[...questions.values()].map(({ source, data }) => ({
      source,
      field: 'scenarios',
      ids: data?.scenarios,
    })),
  ]
}

function replaceInTombstones(
  content: Content,
  kind: IdKind,
  from: string,
  to: string,
  changes: Changes,
): void {
  const { source, data } = content.retired ?? {}
  if (!source?.yaml) return
  for (const [id, tombstone] of Object.entries(data ?? {})) {
    if (tombstone.replacedBy !== from || (tombstone.kind ?? 'question') !== kind) continue
    changes.edit(source, new YamlEdit(source.yaml).setScalar([id, 'replacedBy'], to))
  }
}

/**
 * Points everything that names an id to another one: links in Markdown, lists of ids, tombstones. Without another one
 * the id is taken out of optional lists; links and tombstones are left, for a person has to decide what they say then.
 */
export function replaceReferences(
  content: Content,
  kind: IdKind,
  from: string,
  to: string | undefined,
  changes: Changes,
): void {
  const lists = kind === 'question' ? questionLists(content) : scenarioLists(content)
  for (const { source, field, ids } of lists) {
    if (!source?.yaml || !ids?.includes(from)) continue
    if (to === undefined && field === 'scenarios' && ids.length === 1) continue
    // A question is not related to itself.
    const own = source.kind === 'question' && field === 'related' && source.id === to
    changes.edit(source, new YamlEdit(source.yaml).replaceItem(field, from, own ? undefined : to))
  }
  if (to === undefined) return
  replaceInTombstones(content, kind, from, to, changes)
  const { catalog } = content
  if (kind === 'scenario') {
    if (catalog?.source.yaml && Object.hasOwn(catalog.data?.groups ?? {}, from))
      changes.edit(catalog.source, new YamlEdit(catalog.source.yaml).renameKey(['groups', from], to))
    return
  }
  for (const source of content.sources) changes.edit(source, linkEdits(source, from, to))
}
