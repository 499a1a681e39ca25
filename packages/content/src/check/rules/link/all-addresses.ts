import type { Place } from '../../../model/place.ts'
import type { Content } from '../../../read/content.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'

/** An address as somebody wrote it, anywhere in the content. */
export interface Address {
  readonly source: Source
  readonly url: string
  /** Found only when it is asked for: few addresses have a message. */
  place(): Place | undefined
}

function inYaml(source: Source, url: string, path: YamlPath): Address {
  return { source, url, place: () => source.yaml?.place(path) }
}

/** Addresses of links and pictures in answers and fragments, of links.yaml, and of what questions name as their source. */
export function* allAddresses({ sources, links, questions }: Content): Iterable<Address> {
  for (const source of sources) {
    for (const type of ['link', 'definition', 'image'] as const) {
      for (const node of source.nodes.get(type) ?? []) {
        if (!('url' in node)) continue
        yield { source, url: node.url, place: () => destinationOf(source.file, node)?.place ?? node.position }
      }
    }
  }
  for (const [key, { url }] of Object.entries(links?.data ?? {}))
    if (links) yield inYaml(links.source, url, [key, 'url'])
  for (const { source, data } of questions.values())
    if (data?.source) yield inYaml(source, data.source, ['source'])
}
