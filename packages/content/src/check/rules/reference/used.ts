import type { Content } from '../../../read/content.ts'
import { isMarkdown } from '../../../read/source.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { allAddresses } from '../link/all-addresses.ts'

/** Keys of links.yaml and paths of files that anything in the content names. */
function namesIn(content: Content): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { source, url } of allAddresses(content)) {
    const target = readTarget(url, source.file.path)
    if (target.kind === 'registry') names.add(`link:${target.key}`)
    if (target.kind === 'file') names.add(target.path)
  }
  const { owners = {}, brand } = content.catalog?.data ?? {}
  for (const { contact } of Object.values(owners)) if (contact !== undefined) names.add(contact)
  if (brand?.logo !== undefined) names.add(brand.logo)
  return names
}

export const referenceUsed: ContentRule = {
  id: 'reference/used',
  stage: 'content',
  severity: 'note',
  description: 'Every picture and every entry of links.yaml is used somewhere.',
  check(content, found) {
    const names = namesIn(content)
    const { links, sources } = content
    for (const key of Object.keys(links?.data ?? {})) {
      if (!links || names.has(`link:${key}`)) continue
      const place = links.source.yaml?.place([key], 'key')
      found(links.source, {
        reason: `nothing links to ${key}`,
        help: `remove it, or link to it: [words](link:${key})`,
        place,
      })
    }
    // A picture that a text names wrongly has a message there.
    const isNamedWrongly = [...names].some(
      (name) => /\.(?:png|jpe?g|webp|svg|gif)$/i.test(name) && !content.assets.has(name),
    )
    const texts = sources.map(({ kind, file }) => (isMarkdown(kind) ? String(file.value ?? '') : ''))
    const isMentioned = (path: string) =>
      texts.some((text) => text.includes(path.slice(path.lastIndexOf('/') + 1)))
    for (const source of isNamedWrongly ? [] : sources) {
      const { path } = source.file
      if (source.kind !== 'image' || !source.asset || names.has(path) || isMentioned(path)) continue
      found(source, {
        reason: 'nothing shows this picture',
        help: `remove it, or show it: ![What it shows](../${path})`,
      })
    }
  },
}
