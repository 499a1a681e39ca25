import { Edit, together } from '../../../fix/edit.ts'
import { addressOf } from '../../../read/address.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

export const referenceLinkExists: ContentRule = {
  id: 'reference/link-exists',
  stage: 'content',
  severity: 'error',
  description: 'A link:key refers to an entry in links.yaml.',
  fixes: true,
  check({ sources, links, catalog }, found) {
    if (links && !links.data) return
    const keys = new Names(Object.keys(links?.data ?? {}))
    const explain = (key: string) => {
      const similar = keys.similarTo(key)
      const help = similar
        ? `there is an entry with a similar name: link:${similar.name}`
        : `add ${key} to links.yaml`
      return {
        reason: `links.yaml has no entry ${key}`,
        help,
        right: similar?.certain ? similar.name : undefined,
      }
    }
    for (const source of sources) {
      for (const node of [...(source.nodes.get('link') ?? []), ...(source.nodes.get('definition') ?? [])]) {
        if (!('url' in node)) continue
        const target = readTarget(node.url, source.file.path)
        if (target.kind !== 'registry' || keys.has(target.key)) continue
        const { right, ...finding } = explain(target.key)
        const address = addressOf(source.file, node)
        const end = address?.text.length ?? 0
        const isTyped = address?.text.endsWith(target.key)
        const span = isTyped ? address?.span(end - target.key.length, end) : undefined
        const edits = right && span ? [Edit.replaceName(span, right)] : undefined
        found(source, { ...finding, place: destinationOf(source.file, node)?.place ?? node.position, edits })
      }
    }
    for (const [id, owner] of Object.entries(catalog?.data?.owners ?? {})) {
      const key = /^link:(.*)$/.exec(owner.contact ?? '')?.[1]
      const yaml = catalog?.source.yaml
      if (!catalog || !yaml || key === undefined || keys.has(key)) continue
      const { right, ...finding } = explain(key)
      const path = ['owners', id, 'contact']
      const edits = right ? together(yaml.replaceName(path, key, right)) : undefined
      found(catalog.source, { ...finding, place: yaml.place(path), edits })
    }
  },
}
