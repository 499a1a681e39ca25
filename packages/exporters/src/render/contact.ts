import { type Corpus, inLocale, type LocalText } from '@topasked/content'
import type { Owner } from '@topasked/schema'

/** A team and how to reach it, in the language of an edition. */
export interface Contact {
  readonly name: LocalText
  /** https:, mailto: or tel:. */
  readonly address?: string
  /** Whether readers must sign in at the address. */
  readonly signIn: boolean
  readonly hotline?: string
  readonly hours?: LocalText
  readonly place?: LocalText
}

/** A team as shown to readers of `locale`; a contact `link:key` becomes the address in the registry. */
export function contactOf(corpus: Corpus, owner: Owner, locale: string): Contact {
  const { contact, hotline, hours, place } = owner
  const link = contact?.startsWith('link:') ? corpus.links.get(contact.slice('link:'.length)) : undefined
  const address = link?.url ?? (contact?.startsWith('link:') ? undefined : contact)
  return {
    name: inLocale(corpus, owner.name, locale),
    ...(address !== undefined && { address }),
    signIn: link?.access === 'sign-in',
    ...(hotline !== undefined && { hotline }),
    ...(hours && { hours: inLocale(corpus, hours, locale) }),
    ...(place && { place: inLocale(corpus, place, locale) }),
  }
}
