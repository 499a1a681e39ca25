import { Type } from 'typebox'
import { CHANNELS, closed, day, hash, id, list, text, url, Validity } from './common.ts'

export const Question = Type.Object(
  {
    question: text('The question, in the words of the person who asks it. Plain text, no Markdown.'),
    scenarios: Type.Array(id('A scenario: the name of a file in scenarios/.'), {
      minItems: 1,
      uniqueItems: true,
      description: 'The scenarios that this question belongs to. The first is its home.',
    }),
    audience: Type.Array(id('A key of audience in faq.yaml.'), {
      minItems: 1,
      uniqueItems: true,
      description: 'Who asks this question.',
    }),
    summary: Type.Optional(
      text('The answer in one sentence, for search results, feeds and chatbots. Plain text.'),
    ),
    alsoAsked: Type.Optional(
      list(text('Another wording.'), 'Other ways people ask this, for search, feeds and chatbots.'),
    ),
    owner: id('The team responsible for this text: a key of owners in faq.yaml.'),
    reviewed: day('The day on which somebody last checked that all of it is correct, such as 2026-11-24.'),
    reviewBy: Type.Optional(day('The day by which it must be reviewed again.')),
    valid: Type.Optional(Validity),
    channels: Type.Optional(
      Type.Array(Type.Enum(CHANNELS), {
        uniqueItems: true,
        contains: { const: 'site' },
        description:
          'Where the answer is published; everywhere if this line is missing. Must include "site".',
      }),
    ),
    tags: Type.Optional(list(text('A tag.'), 'Free keywords.')),
    related: Type.Optional(
      list(id('The id of a question.'), 'Questions that readers of this one may want next.'),
    ),
    draft: Type.Optional(Type.Boolean({ description: 'true: checked like the rest, but not published.' })),
    aliases: Type.Optional(
      list(id('A former id.'), 'Former ids of this question; their addresses keep working.'),
    ),
    source: Type.Optional(url('The page that the facts were taken from.')),
    original: Type.Optional(
      Type.Literal(true, {
        description:
          'In a file with a language in its name: this text is the original, and not a translation. Readers of other languages get it with a note until it is translated.',
      }),
    ),
  },
  {
    ...closed,
    title: 'Question',
    description:
      'The frontmatter of questions/<id>.md, in the default locale, or of an original in another language: questions/<id>.<locale>.md with original: true.',
  },
)
/** Frontmatter of an original. */
export type Question = Type.Static<typeof Question>

export const Translation = Type.Object(
  {
    question: text('The question in this language. Plain text, no Markdown.'),
    summary: Type.Optional(text('The answer in one sentence, in this language. Plain text.')),
    alsoAsked: Type.Optional(list(text('Another wording.'), 'Other ways people ask this in this language.')),
    translation: Type.Object(
      {
        of: hash(
          'The version of the original that this text translates; "topasked check" shows the current one.',
        ),
        by: Type.Enum(['human', 'machine'], { description: 'Who translated it.' }),
        reviewed: Type.Boolean({
          description: 'true once somebody who speaks the language has compared it with the original.',
        }),
      },
      { ...closed, description: 'Where this translation comes from and how reliable it is.' },
    ),
  },
  {
    ...closed,
    title: 'Translation',
    description:
      'The frontmatter of questions/<id>.<locale>.md. Everything else is inherited from the original.',
  },
)
/** Frontmatter of a translation. */
export type Translation = Type.Static<typeof Translation>
