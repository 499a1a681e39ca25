import { Type } from 'typebox'
import { CHANNELS, day, LOCALE_PATTERN, text } from './common.ts'

export const ManifestFile = Type.Object({
  path: text('Relative to the published tree.'),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 0 }),
  mediaType: text('RFC 6838 media type.'),
  channel: Type.Enum(CHANNELS),
  locale: Type.Optional(Type.String({ pattern: LOCALE_PATTERN })),
  questions: Type.Optional(Type.Array(text('A question id.'), { description: 'The questions in the file.' })),
})
const source = {
  reason: text('What is wrong, in one sentence.'),
  file: text('The source to correct, relative to the content folder.'),
  line: Type.Integer({ minimum: 1 }),
}

export const WithheldDocument = Type.Object(
  {
    path: text('Where the document would stand in the published tree.'),
    ...source,
    questions: Type.Array(text('A question id.'), { description: 'Questions the document would carry.' }),
  },
  { description: 'A document that was not published, since something in it cannot be printed.' },
)
export const HeldBack = Type.Object(
  {
    id: Type.Optional(text('The question, where the file is that of a question.')),
    locale: Type.Optional(Type.String({ pattern: LOCALE_PATTERN })),
    ...source,
    shown: Type.Enum(['earlier', 'sentence', 'nothing'], {
      description:
        'What readers get: the earlier text of the file, the sentence that the answer is being corrected, or nothing of it.',
    }),
  },
  { description: 'A file with an error, of which something else was published.' },
)
export const Manifest = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    tool: Type.Object({ name: Type.Literal('topasked'), version: text('A version.') }),
    asOf: day('The day for which validity was computed.'),
    commit: Type.Union([Type.Null(), Type.String({ pattern: '^[0-9a-f]{40}$' })], {
      description: 'The commit of the content.',
    }),
    channels: Type.Array(Type.Enum(CHANNELS)),
    files: Type.Array(ManifestFile),
    withheld: Type.Optional(
      Type.Array(WithheldDocument, {
        description: 'Documents that were not published. Missing where all were.',
      }),
    ),
    heldBack: Type.Optional(
      Type.Array(HeldBack, {
        description:
          'Files with errors, in a tree of `topasked build --hold-back`. Missing where there are none.',
      }),
    ),
  },
  { title: 'Manifest', description: 'manifest.json: every file of the published tree.' },
)
export type ManifestFile = Type.Static<typeof ManifestFile>
export type WithheldDocument = Type.Static<typeof WithheldDocument>
export type HeldBack = Type.Static<typeof HeldBack>
export type Manifest = Type.Static<typeof Manifest>
