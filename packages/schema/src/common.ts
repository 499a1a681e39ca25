import { type TSchema, Type } from 'typebox'

/** Ids of questions, scenarios, fragments, links: lower-case words joined by single hyphens. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$'

/** A BCP 47 language tag of the shapes that content needs: language, optional script, optional region. */
export const LOCALE_PATTERN = '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'

/** `sha256:` and the first 16 hexadecimal digits; the prefix stops YAML from reading a number. */
export const HASH_PATTERN = '^sha256:[0-9a-f]{16}$'

/** The channels an answer can be published in, in the order in which they are built and listed. */
export const CHANNELS = ['site', 'feed', 'pdf', 'intranet'] as const
export type ChannelName = (typeof CHANNELS)[number]

/** The kinds of callout: `:::note`, `:::tip`, `:::warning`, `:::danger`. */
export const CALLOUTS = ['note', 'tip', 'warning', 'danger'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

/** Ids that name parts of the published tree, by the channel that writes them; no scenario can have one. */
const RESERVED_BY_CHANNEL: Readonly<Record<ChannelName, readonly string[]>> = {
  site: ['q', 'archive', 'edition', 'edit', 'all', 'index', 'search', 'assets'],
  feed: ['feed'],
  pdf: ['pdf', 'handout', 'quick-card'],
  intranet: ['intranet'],
}
export const RESERVED_IDS: readonly string[] = Object.values(RESERVED_BY_CHANNEL).flat()

export const closed = { additionalProperties: false } as const

export const text = (description: string) => Type.String({ minLength: 1, description })
export const id = (description: string) => Type.String({ pattern: ID_PATTERN, description })
export const day = (description: string) => Type.String({ format: 'date', description })
export const url = (description: string) => Type.String({ format: 'uri', pattern: '^https://', description })
export const hash = (description: string) => Type.String({ pattern: HASH_PATTERN, description })
export const list = <T extends TSchema>(items: T, description: string) =>
  Type.Array(items, { uniqueItems: true, description })

/** A value per locale: `{ en: …, zh-Hant: … }`. */
export const perLocale = <T extends TSchema>(value: T, description: string) =>
  Type.Record(Type.String({ pattern: LOCALE_PATTERN }), value, { ...closed, minProperties: 1, description })

/** A value per key, the keys being ids. */
export const perId = <T extends TSchema>(value: T, description: string) =>
  Type.Record(Type.String({ pattern: ID_PATTERN }), value, { ...closed, description })

export const Validity = Type.Object(
  {
    from: Type.Optional(day('The first day on which the answer is valid, such as 2026-11-24.')),
    until: Type.Optional(
      day(
        'The last day on which the answer is valid, such as 2026-12-31; the next day it moves to the archive.',
      ),
    ),
  },
  { ...closed, minProperties: 1, description: 'The days on which the answer is valid, both included.' },
)
/** Calendar days `YYYY-MM-DD` in the catalog's time zone, both included. */
export type Validity = Type.Static<typeof Validity>

export type PerLocale<T = string> = Record<string, T>
