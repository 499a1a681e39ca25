import { type TSchema, Type } from 'typebox'
import { closed } from '../common.ts'
import { ENGLISH_MESSAGES } from './words.generated.ts'

/** Messages in ICU MessageFormat by their names, some of them in groups. */
export interface Messages {
  readonly [key: string]: string | readonly string[] | Messages
}

const english: Messages = ENGLISH_MESSAGES

function wordsSchema(messages: Messages, description: string): TSchema {
  const fields = Object.entries(messages).map(([key, message]) => [
    key,
    Type.Optional(messageSchema(message)),
  ])
  return Type.Object(Object.fromEntries(fields), { ...closed, description })
}

function messageSchema(message: Messages[string]): TSchema {
  if (typeof message === 'string') return Type.String({ description: `In English: ${message.trim()}.` })
  if (!Array.isArray(message)) return wordsSchema(message as Messages, 'A group of words.')
  const { length } = message
  const description = `In English: ${message.join(' ')}`
  return Type.Array(Type.String({ minLength: 1 }), { minItems: length, maxItems: length, description })
}

/** interface/<locale>.yaml in the content folder, and a file of `messages/` in this package. */
export const Interface = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, description: 'The language in its own words.' })),
    formats: Type.Optional(
      Type.String({
        pattern: '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$',
        description:
          'The language tag for days, numbers and lists, such as en-GB, or th-u-ca-buddhist for Buddhist years. Default: the language of the file.',
      }),
    ),
    reviewedBy: Type.Optional(
      Type.String({ minLength: 1, description: 'Who has read these words and found them right.' }),
    ),
    words: Type.Optional(wordsSchema(english, 'The words, as messages in ICU MessageFormat.')),
  },
  {
    ...closed,
    title: 'Interface words',
    description:
      'interface/<locale>.yaml: words of buttons, labels and notes in a language. What is missing comes from Topasked.',
  },
)
/** A catalog of interface words: all of them, or only some. */
export interface Interface {
  readonly name?: string
  readonly formats?: string
  readonly reviewedBy?: string
  readonly words?: Messages
}
