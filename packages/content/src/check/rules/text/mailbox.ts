import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'

const MAIL = /(?<![\w.+@/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Whether an address is one of the list, or of a host of the list, which is written as @example.org. */
function isListed(address: string, listed: ReadonlySet<string>): boolean {
  const lower = address.toLowerCase()
  return listed.has(lower) || listed.has(lower.slice(lower.indexOf('@')))
}

/** Nothing is said where the catalog has no list: nobody can tell a person from a desk by an address. */
export const textMailbox: ContentRule = {
  id: 'text/mailbox',
  stage: 'content',
  severity: 'error',
  description:
    'The mail addresses in the content are those that checks.mailboxes in faq.yaml lists; nothing is said where there is no list.',
  check({ sources, catalog }, found) {
    const mailboxes = catalog?.data?.checks?.mailboxes
    if (!mailboxes) return
    const listed = new Set(mailboxes.map((address) => address.toLowerCase()))
    const help = `give the address of a team, one of: ${mailboxes.slice(0, 5).join(', ')}; or add it to checks.mailboxes in faq.yaml`
    for (const source of sources) {
      if (source.kind === 'image') continue
      for (const match of String(source.file.value ?? '').matchAll(MAIL)) {
        const address = match[0].replace(/\.+$/, '')
        if (isListed(address, listed)) continue
        const place = placeAt(source.file, match.index, match.index + address.length)
        found(source, { reason: `${address} is not among the addresses that may be published`, help, place })
      }
    }
  },
}
