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
  },
  { title: 'Manifest', description: 'manifest.json: every file of the published tree.' },
)
export type ManifestFile = Type.Static<typeof ManifestFile>
export type Manifest = Type.Static<typeof Manifest>
