import { PUBLIC_ADDRESS } from '../../../model/public-address.ts'
import { addressEnd } from '../../../read/address-end.ts'
import type { Content } from '../../../read/content.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import type { Source } from '../../../read/source.ts'
import { spansOf } from '../../../read/span.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import { type Refusal, readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { malformed } from './malformed.ts'

const WORDS_OF_HOST = 'this address leaves out its scheme'
/** What is wrong with an address, and the fix; addresses of one computer or network are the matter of link/local. */
const WORDS: Readonly<Record<Exclude<Refusal, 'local'>, readonly [reason: string, help: string]>> = {
  scheme: [
    'this kind of address is not allowed',
    'use https:, mailto: or tel:, or link:key for an address of links.yaml',
  ],
  'protocol-relative': [WORDS_OF_HOST, 'begin it with https://'],
  outside: ['this address leads out of the content folder', 'name a file of the content folder'],
  backslash: ['this address has backslashes', 'write it with forward slashes, as ../images/name.png'],
  absolute: [
    'this address depends on where the site is published',
    'link to another question by its file, as new-phone.md, or to a page by its https:// address',
  ],
  fragment: ['this link names no heading', 'write a heading of this answer after the #, as #opening-hours'],
  empty: ['this link has no address', 'put an address between the round brackets'],
  invalid: ['this is not an address', 'copy the address again from the browser'],
}
const UNPUBLISHABLE = [
  'this address has a character that no channel publishes: a space, a quote, a bracket, a backslash or a sign-in',
  'copy the address again from the browser, or write the character as its code: %20 for a space, %22 for a quote',
] as const
const UNDIALLABLE = [
  'this is not a telephone number that can be dialled',
  'write it with digits and hyphens alone, as tel:+852-5550-1234',
] as const
const PAGE = 'link to a question by its file, as new-phone.md, or to a page by its https:// address'

function explain(
  type: 'link' | 'definition' | 'image',
  url: string,
  from: string,
): readonly [string, string] | undefined {
  const target = readTarget(url, from)
  const wrongForm = malformed(url)
  if (wrongForm) return wrongForm
  if (target.kind === 'web' && !PUBLIC_ADDRESS.test(url))
    return url.startsWith('tel:') ? UNDIALLABLE : UNPUBLISHABLE
  if (target.kind === 'refused') return target.why === 'local' ? undefined : WORDS[target.why]
  if (type === 'image' && target.kind !== 'file')
    return ['a picture must be in the content folder', 'put the file in images/ and write ../images/name.png']
  if (type !== 'link' || target.kind !== 'file') return undefined
  if (/^[^\s/@?#]+@[\w-]+(?:\.[\w-]+)+$/.test(url))
    return ['this mail address does not say that it is one', `write: mailto:${url}`]
  // Somebody who types a host name alone means the page there.
  const isHost = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|hk|tw|cn|uk|de|ch)(?:\/|$))/i.test(
    url,
  )
  return isHost
    ? [WORDS_OF_HOST, `write: https://${url}`]
    : ['this link leads to a file that is not a question', PAGE]
}

/** Addresses of the registry and of the teams, with the places of their values. */
function* addressesOf({ links, catalog }: Content): Iterable<readonly [Source, string, YamlPath]> {
  for (const [key, { url }] of Object.entries(links?.data ?? {}))
    if (links) yield [links.source, url, [key, 'url']]
  for (const [key, { contact }] of Object.entries(catalog?.data?.owners ?? {}))
    if (catalog && contact !== undefined && !contact.startsWith('link:'))
      yield [catalog.source, contact, ['owners', key, 'contact']]
}

/** Links and pictures alike; a picture from elsewhere is refused since no channel loads from other hosts. */
export const linkScheme: ContentRule = {
  id: 'link/scheme',
  stage: 'content',
  severity: 'error',
  description:
    'A link leads to an https:, mailto: or tel: address, an entry in links.yaml or another question; a picture is in images/.',
  check(content, found) {
    for (const [source, url, path] of addressesOf(content)) {
      const wrongForm = malformed(url)
      if (PUBLIC_ADDRESS.test(url) && !wrongForm) continue
      const [reason, help] = wrongForm ?? (url.startsWith('tel:') ? UNDIALLABLE : UNPUBLISHABLE)
      found(source, { reason, help, place: source.yaml?.place(path) })
    }
    const { sources } = content
    for (const source of sources) {
      for (const type of ['link', 'definition', 'image'] as const) {
        for (const node of source.nodes.get(type) ?? []) {
          const explained = 'url' in node ? explain(type, node.url, source.file.path) : undefined
          if (!explained) continue
          const part = destinationOf(source.file, node)
          const bare = /^www\./i.test(part?.text ?? '') && type === 'link' ? part?.text : undefined
          // An address that swallows the text after it is the matter of markdown/cjk-link.
          const isBare = type === 'link' && !spansOf(node) && part
          if (isBare && addressEnd(part.text) !== undefined) continue
          const [reason, help] = bare ? [WORDS_OF_HOST, `write: [${bare}](https://${bare})`] : explained
          found(source, {
            reason,
            help,
            place: (part && part.start < part.end ? part.place : undefined) ?? node.position,
          })
        }
      }
    }
  },
}
