import { Type } from 'typebox'
import { hash, id, LOCALE_PATTERN, text, url } from './common.ts'
import { FeedExtension } from './feed.ts'

/** Open, like feeds: a client written today must accept fields and kinds of change added tomorrow. */
const open = { additionalProperties: true } as const
const locale = Type.String({ pattern: LOCALE_PATTERN, description: 'BCP 47 language tag.' })
const dateTime = (description: string) => Type.String({ format: 'date-time', description })
const fileHash = () =>
  Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes of the file at url.' })
const generation = hash(
  'Identifies the set of all questions: the first 16 hexadecimal digits of the SHA-256 of their lines "id locale sha256", in order.',
)

export const SyncEntry = Type.Object(
  {
    id: id('The question.'),
    locale,
    hash: hash('Changes whenever what readers see changes.'),
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
    questions: Type.Array(SyncEntry, { description: 'Sorted by id, then locale, by code point.' }),
  },
  {
    ...open,
    title: 'SyncIndex',
    description: 'feed/v1/index.json: every published question, for programs that keep a copy.',
  },
)
export type SyncEntry = Type.Static<typeof SyncEntry>
export type SyncIndex = Type.Static<typeof SyncIndex>

const at = dateTime('When it happened.')
export const SyncUpsert = Type.Object(
  {
    op: Type.Literal('upsert'),
    id: id('The question.'),
    locale,
    updatedAt: dateTime(
      'When its file last changed: as in the index, or later if its text came to be in another language.',
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
    id: id('A question that was once published.'),
    updatedAt: at,
    reason: Type.Optional(
      Type.Record(Type.String({ pattern: LOCALE_PATTERN }), text('A sentence.'), {
        description: 'The reason, for readers, by locale.',
      }),
    ),
  },
  { ...open, description: 'The question was removed, in every locale.' },
)
export const SyncRedirect = Type.Object(
  {
    op: Type.Literal('redirect'),
    id: id('A former id.'),
    updatedAt: at,
    to: id('The question that replaces it.'),
  },
  { ...open, description: 'The question has a new id, or another question replaces it.' },
)
export const SyncChange = Type.Union([
  SyncUpsert,
  SyncDelete,
  SyncRedirect,
  Type.Object(
    {
      op: Type.String({
        not: { enum: ['upsert', 'delete', 'redirect'] },
        description: 'Any other value: ignore the change.',
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
    cursor: dateTime('The time of the newest change: continue from here next time, including this second.'),
    resumable: Type.Boolean({
      description: 'False if the feed was built without history: then compare hashes instead of times.',
    }),
    changes: Type.Array(SyncChange, {
      description: 'The latest change of each question and of each former id, sorted by updatedAt.',
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
  { ...open, description: 'Who to hand over to when the answer does not help.' },
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
    aliases: Type.Array(id('A former id.'), { description: 'Former ids of the question.' }),
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
      'feed/v1/questions/<locale>/<id>.json: one complete question; feed/v1/all.ndjson has all of them, one per line.',
  },
)
export type SyncQuestion = Type.Static<typeof SyncQuestion>
