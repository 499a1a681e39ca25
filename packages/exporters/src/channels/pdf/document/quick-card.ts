import type { Corpus } from '@topasked/content'
import { paperStringsFor } from '../../../language/index.ts'
import { localePath } from '../../../published/addresses.ts'
import type { Handout } from '../../../published/handout.ts'
import type { DocumentData, EntryData } from '../typst/template-data.ts'
import { displayUrl, withListedAddresses } from './addresses.ts'
import { entryPath } from './document-data.ts'
import { LENGTHS, type Length } from './shorten.ts'

/** An answer on a card, and how much of it. */
interface Part {
  readonly id: string
  readonly length: Length
}

/** The most answers that are considered because urgent ones refer to them. */
const MAX_EXTRA = 4

const parts = (ids: readonly string[], length: Length) => ids.map((id): Part => ({ id, length }))

/**
 * The choices for a card with every urgent answer, the most helpful one first. The most urgent answer keeps its steps
 * longest, as do the answers that it refers to: paper has no links to follow.
 */
function choicesWithAll(urgent: readonly string[], extra: readonly string[]): readonly (readonly Part[])[] {
  const choices = [parts([...urgent, ...extra], 'full')]
  for (let count = Math.min(extra.length, MAX_EXTRA); count > 0; count--) {
    const further = parts(extra.slice(0, count), 'brief')
    choices.push(
      [...parts(urgent, 'full'), ...further],
      [...parts(urgent, 'brief'), ...further],
      [...parts(urgent.slice(0, 1), 'brief'), ...parts(urgent.slice(1), 'summary'), ...further],
    )
  }
  return [...choices, ...LENGTHS.map((length) => parts(urgent, length))]
}

/** The data of a card, one for each choice of answers and of their lengths. */
export interface CardChoices {
  /** With all urgent answers, the fullest card first. */
  readonly withAll: readonly DocumentData[]
  /** With fewer and fewer answers, down to none. */
  readonly withFewer: readonly DocumentData[]
}

/** The choices for the quick card whose `data` these are, of answers by their path. */
export function cardChoices(
  corpus: Corpus,
  { locale, sections }: Handout,
  data: DocumentData,
  entries: ReadonlyMap<string, EntryData>,
): CardChoices {
  const idsOf = (extra: boolean) =>
    sections
      .filter((section) => (section.extra ?? false) === extra)
      .flatMap((section) => section.entries.map(({ id }) => id))
  const urgent = idsOf(false)
  const home = displayUrl(corpus.catalog.siteUrl + localePath(corpus, locale))
  const cardOf = (choice: readonly Part[]): DocumentData => {
    const card: DocumentData = {
      ...data,
      layout: 'card',
      more:
        choice.length < urgent.length ? paperStringsFor(corpus, locale).pdf.more({ address: home }) : null,
      ids: choice.map(({ id }) => id),
      sections: [
        {
          title: null,
          group: null,
          intro: null,
          entries: choice.map(({ id, length }) => entryPath(locale, id, length)),
        },
      ],
    }
    return withListedAddresses(card, entries)
  }
  const fewer = urgent.map((_, n) => parts(urgent.slice(0, urgent.length - 1 - n), 'summary'))
  return { withAll: choicesWithAll(urgent, idsOf(true)).map(cardOf), withFewer: fewer.map(cardOf) }
}
