import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import type { HostSanitiser } from './sanitisers.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode

/** With all that is in them; of other elements that a host does not know the content stays. */
const DROPPED = ['script', 'style']

/** HTML as it is after a host's sanitiser. */
export function sanitisedBy(host: HostSanitiser, html: string): string {
  const tree = parseFragment(html)
  clean(tree, host)
  return serialize(tree)
}

function clean(parent: Parent, host: HostSanitiser): void {
  parent.childNodes = parent.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return child.nodeName === '#text' ? [child] : []
    if (DROPPED.includes(child.tagName)) return []
    clean(child, host)
    const allowed = host.elements[child.tagName]
    if (!allowed) return child.childNodes
    const names = [...allowed, ...host.everywhere]
    const any = names.includes('data-*')
    child.attrs = child.attrs.filter(({ name }) => names.includes(name) || (any && name.startsWith('data-')))
    return [child]
  })
}
