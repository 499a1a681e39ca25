import { Type } from 'typebox'
import { closed, text } from './common.ts'

const place = (description: string) => Type.Integer({ minimum: 1, description })

export const Message = Type.Object(
  {
    file: text('The file with the problem; relative to the content folder in JSON.'),
    line: place('Line, from 1.'),
    column: place('Column, from 1, in UTF-16 code units.'),
    endLine: place('The line on which the problem ends.'),
    endColumn: place('The column after the end.'),
    rule: text('The rule that was broken.'),
    severity: Type.Enum(['error', 'warning', 'note'], { description: 'error: nothing is published.' }),
    message: text('What is wrong, in one sentence.'),
    help: text('How to fix it.'),
    url: text('The page that explains the rule.'),
    fixable: Type.Boolean({ description: 'Whether --fix can fix it.' }),
  },
  {
    ...closed,
    title: 'Message',
    description: 'One element of the array that "topasked check --format json" prints.',
  },
)
export type Message = Type.Static<typeof Message>
export type Severity = Message['severity']
