import { Type } from 'typebox'
import { hash, id, LOCALE_PATTERN, text, url } from './common.ts'
import { FeedExtension } from './feed.ts'

/** Open, as feeds are: a client written today must accept fields and kinds of change that are added tomorrow. */
const open = { additionalProperties: true } as const
const locale = Type.String({ pattern: LOCALE_PATTERN, description: 'BCP 47 language tag.' })
const dateTime = (description: string) => Type.String({ format: 'date-time', description })
const fileHash = () =>
  Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes of the file at url.' })
const generation = hash(
  'Of every question there is: the first 16 hexadecimal digits of the SHA-256 of a line "id locale sha256" each, in order.',
)

export const SyncEntry = Type.Object(
  {
    id: id('The question.'),
    locale,
    hash: hash('Changes when what readers see changes.'),
    sha256: fileHash(),
    updatedAt: dateTime('When it last changed.'),
    status: Type.Enum(['current', 'archived']),
    url: url('The file of this question.'),
  },
  open,
)
export const SyncIndex = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    generation,
    questions: Type.Array(SyncEntry, { description: 'By id, then locale, by code point.' }),
  },
  {
    ...open,
    title: 'SyncIndex',
    description: 'feed/v1/index.json: every published question, for programs that keep a copy.',
  },
)
export type SyncEntry = Type.Static<typeof SyncEntry>
export type SyncIndex = Type.Static<typeof SyncIndex>

const at = dateTime('When it came to be.')
export const SyncUpsert = Type.Object(
  {
    op: Type.Literal('upsert'),
    id: id('The question.'),
    locale,
    updatedAt: dateTime(
      'When its file last changed: as in the index, or later when it came to be written in another language.',
    ),
    hash: hash('As in the index.'),
    sha256: fileHash(),
    url: url('The file of this question.'),
  },
  { ...open, description: 'The question is new or has changed: fetch its file.' },
)
export const SyncDelete = Type.Object(
  {
    op: Type.Literal('delete'),
    id: id('A question that was published once.'),
    updatedAt: at,
    reason: Type.Optional(
      Type.Record(Type.String({ pattern: LOCALE_PATTERN }), text('A sentence.'), {
        description: 'Why, for readers, by locale.',
      }),
    ),
  },
  { ...open, description: 'The question is gone, in every locale.' },
)
export const SyncRedirect = Type.Object(
  {
    op: Type.Literal('redirect'),
    id: id('A former id.'),
    updatedAt: at,
    to: id('The question that answers now.'),
  },
  { ...open, description: 'The question has another id, or another question answers in its place.' },
)
export const SyncChange = Type.Union([
  SyncUpsert,
  SyncDelete,
  SyncRedirect,
  Type.Object(
    {
      op: Type.String({
        not: { enum: ['upsert', 'delete', 'redirect'] },
        description: 'Any other: ignore it.',
      }),
      updatedAt: at,
    },
    open,
  ),
])
export const SyncChanges = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    generation,
    cursor: dateTime('The time of the newest change: read on from here next time, this second included.'),
    resumable: Type.Boolean({
      description: 'False when the feed was built without history: then compare hashes instead of times.',
    }),
    changes: Type.Array(SyncChange, {
      description: 'The last change of each question and of each former id, by updatedAt.',
    }),
  },
  {
    ...open,
    title: 'SyncChanges',
    description: 'feed/v1/changes.json: what changed, in the order in which to apply it.',
  },
)
export type SyncUpsert = Type.Static<typeof SyncUpsert>
export type SyncDelete = Type.Static<typeof SyncDelete>
export type SyncRedirect = Type.Static<typeof SyncRedirect>
export type SyncChange = SyncUpsert | SyncDelete | SyncRedirect
export type SyncChanges = Omit<Type.Static<typeof SyncChanges>, 'changes'> & { changes: SyncChange[] }

export const SyncContact = Type.Object(
  {
    name: text('The team.'),
    url: Type.Optional(text('An https:, mailto: or tel: address.')),
    hotline: Type.Optional(text('A telephone number.')),
    hours: Type.Optional(text('When.')),
    place: Type.Optional(text('Where.')),
  },
  { ...open, description: 'Who helps when the answer does not: hand over to them.' },
)
export type SyncContact = Type.Static<typeof SyncContact>

export const SyncQuestion = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    id: id('The question.'),
    locale,
    language: locale,
    hash: hash('As in the index.'),
    updatedAt: dateTime('As in the index.'),
    permalink: url('The permanent address.'),
    aliases: Type.Array(id('A former id.'), { description: 'Ids that it had before.' }),
    question: text('The question.'),
    summary: Type.Optional(text('The answer in one sentence.')),
    content_html: text('The answer as HTML.'),
    content_text: text('The answer as plain text.'),
    content_markdown: text('The answer as Markdown, with absolute addresses.'),
    tags: Type.Array(text('A tag.')),
    contact: Type.Optional(SyncContact),
    _topasked: FeedExtension,
  },
  {
    ...open,
    title: 'SyncQuestion',
    description:
      'feed/v1/questions/<locale>/<id>.json, one question whole; feed/v1/all.ndjson has all of them, one a line.',
  },
)
export type SyncQuestion = Type.Static<typeof SyncQuestion>
