import { type Corpus, inLocale } from '@topasked/content'
import { stringsFor } from '../../language/index.ts'
import { type Contact, contactOf } from '../../render/contact.ts'
import type { Spoken } from './print-nodes.ts'
import { spoken } from './tongue.ts'

/** One way to reach a team. */
interface Way {
  readonly label: string | null
  readonly text: Spoken
  readonly url: string | null
  readonly remark: string | null
  /** A number to call: large on a card. */
  readonly large: boolean
}

/** A team and how to reach it, as a document prints it: the shortest ways first. */
export interface PrintedContact {
  readonly name: Spoken
  readonly ways: readonly Way[]
}

function waysOf(corpus: Corpus, contact: Contact, locale: string): Way[] {
  const { address, hotline, hours, place, signIn } = contact
  const words = stringsFor(locale)
  const labelled = [
    [words.hotline, hotline === undefined ? undefined : { text: hotline, locale }],
    [words.hours, hours],
    [words.place, place],
  ] as const
  const [first, ...others] = labelled.map(([label, text]) =>
    text
      ? [
          {
            label,
            text: spoken(corpus, text),
            url: null,
            remark: null,
            large: label === words.hotline,
          },
        ]
      : [],
  )
  const text = address?.replace(/^(?:mailto|tel):/iu, '')
  const remark = signIn ? words.signIn : null
  const link = {
    label: null,
    text: spoken(corpus, { text: text ?? '', locale }),
    url: address ?? null,
    remark,
    large: false,
  }
  return [...(first ?? []), ...(text === undefined ? [] : [link]), ...others.flat()]
}

/** The teams with these ids, in the order of the catalog. */
export function contactsOf(
  corpus: Corpus,
  locale: string,
  ids: ReadonlySet<string>,
): readonly PrintedContact[] {
  return Object.entries(corpus.catalog.owners)
    .filter(([id]) => ids.has(id))
    .map(([, owner]) => {
      const name = spoken(corpus, inLocale(corpus, owner.name, locale))
      return { name, ways: waysOf(corpus, contactOf(corpus, owner, locale), locale) }
    })
}
