import { Type } from 'typebox'
import { day, hash, id, LOCALE_PATTERN, text, url, Validity } from './common.ts'

/** Feeds are open: a reader written today must accept fields added tomorrow. */
const open = { additionalProperties: true } as const
const locale = Type.String({ pattern: LOCALE_PATTERN, description: 'BCP 47 language tag.' })
const dateTime = (description: string) => Type.String({ format: 'date-time', description })

export const FeedExtension = Type.Object(
  {
    about: url('Where this extension is documented.'),
    scenarios: Type.Array(id('A scenario.'), {
      minItems: 1,
      description: 'The scenarios of the question, its home first.',
    }),
    audience: Type.Array(text('A group.'), { description: 'Who asks it.' }),
    valid: Type.Optional(Validity),
    status: Type.Enum(['current', 'archived'], {
      description: 'Whether the answer is valid on the as-of date.',
    }),
    reviewed: day('The day on which it was last found to be correct.'),
    owner: id('The team that is responsible for it.'),
    alsoAsked: Type.Array(text('A wording.'), { description: 'Other wordings of the question.' }),
    hash: hash('Changes whenever what readers see changes.'),
    translations: Type.Record(Type.String({ pattern: LOCALE_PATTERN }), url('An address.'), {
      description: 'The same question in other languages.',
    }),
  },
  { ...open, description: 'What JSON Feed has no field for.' },
)
export type FeedExtension = Type.Static<typeof FeedExtension>

const authors = Type.Array(
  Type.Object({ name: text('A name.'), url: Type.Optional(text('Where to reach them.')) }, open),
)

export const FeedAttachment = Type.Object(
  {
    url: url('Where it is published.'),
    mime_type: text('RFC 6838 media type.'),
    title: Type.Optional(text('What it is.')),
  },
  { ...open, description: 'The same answer in another form: the handout of its scenario.' },
)
export type FeedAttachment = Type.Static<typeof FeedAttachment>

export const FeedItem = Type.Object(
  {
    id: url('The permanent address of the question in this language. Never reused.'),
    url: url('The page to send a reader to.'),
    title: text('The question, plain text.'),
    content_html: text('The answer as sanitised HTML with absolute addresses.'),
    content_text: text('The answer as plain text.'),
    summary: Type.Optional(text('The answer in one sentence.')),
    image: Type.Optional(url('The first picture of the answer.')),
    date_published: Type.Optional(dateTime('When it was first published, if the history shows it.')),
    date_modified: dateTime('When it last changed.'),
    language: locale,
    authors: Type.Optional(authors),
    tags: Type.Optional(Type.Array(text('A tag.'))),
    attachments: Type.Optional(Type.Array(FeedAttachment)),
    _topasked: FeedExtension,
  },
  { ...open, description: 'One question.' },
)
export type FeedItem = Type.Static<typeof FeedItem>

export const FeedNotice = Type.Object(
  {
    id: id('The notice.'),
    text: text('What readers should know, plain text.'),
    language: locale,
    start: dateTime('Show it from this time on, not before.'),
    end: dateTime('Remove it at this time, whether or not there is a newer feed.'),
  },
  { ...open, description: 'A temporary short message.' },
)
export type FeedNotice = Type.Static<typeof FeedNotice>

export const FeedGroup = Type.Object(
  {
    title: text('The title of the group, plain text.'),
    language: locale,
    scenarios: Type.Array(id('A scenario.'), {
      description: 'Its scenarios that have questions in the feed.',
    }),
  },
  { ...open, description: 'A group of scenarios.' },
)
export type FeedGroup = Type.Static<typeof FeedGroup>

export const Feed = Type.Object(
  {
    version: Type.Literal('https://jsonfeed.org/version/1.1'),
    title: text('The title.'),
    description: Type.Optional(text('The notice of the catalog, if there is one.')),
    home_page_url: url('The site.'),
    feed_url: url('The first page of this feed.'),
    next_url: Type.Optional(url('The page with the next items, if the feed is too large for one file.')),
    language: locale,
    authors: Type.Optional(authors),
    expired: Type.Optional(Type.Boolean({ description: 'True: the feed will not change any more.' })),
    _topasked: Type.Optional(
      Type.Object(
        {
          about: url('Where this extension is documented.'),
          notices: Type.Array(FeedNotice, {
            description: 'Messages that have not ended yet, earliest first.',
          }),
          groups: Type.Optional(
            Type.Array(FeedGroup, { description: 'The groups of scenarios, in the order of the catalog.' }),
          ),
        },
        { ...open, description: 'Present only if there are notices or groups.' },
      ),
    ),
    items: Type.Array(FeedItem),
  },
  {
    ...open,
    title: 'Feed',
    description: 'feed/<locale>/*.json: JSON Feed 1.1 with the extension object _topasked.',
  },
)
export type Feed = Type.Static<typeof Feed>
