import { Type } from 'typebox'
import { closed, ID_PATTERN, perLocale, text } from './common.ts'

const minute = (description: string) =>
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2} ([01]\\d|2[0-3]):[0-5]\\d$', description })

export const Notice = Type.Object(
  {
    start: minute(
      'The minute at which it starts to be shown, such as 2026-11-24 09:00, in the time zone of faq.yaml.',
    ),
    end: minute(
      'The minute at which it stops being shown, such as 2026-11-24 18:30, in the time zone of faq.yaml.',
    ),
    text: perLocale(text('A sentence.'), 'What readers should know. Plain text, a sentence or two.'),
  },
  {
    ...closed,
    description: 'A short message that is temporarily shown at the top of every channel on screen.',
  },
)
export type Notice = Type.Static<typeof Notice>

export const Notices = Type.Record(Type.String({ pattern: ID_PATTERN }), Notice, {
  ...closed,
  title: 'Notices',
  description:
    'notices.yaml: short messages with a start and an end, shown at the top of every channel on screen.',
})
/** notices.yaml */
export type Notices = Type.Static<typeof Notices>
