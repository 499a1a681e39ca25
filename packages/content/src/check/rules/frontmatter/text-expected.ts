import { together, written } from '../../../fix/edit.ts'
import { quoteParts } from '../../../read/field-lines.ts'
import type { SchemaRule } from '../../rule.ts'

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: 'true or false',
  object: 'nothing',
}

export const frontmatterTextExpected: SchemaRule = {
  id: 'frontmatter/text-expected',
  stage: 'schema',
  severity: 'error',
  description:
    'Text that YAML would read as a number, true or false, nothing or a group of fields is in quotes.',
  fixes: true,
  examples: [
    {
      name: '2026',
      in: 'question',
      wrong: 'question: 2026',
      right: 'question: "2026"',
      at: '2:11-2:15',
      help: 'put it in quotes: "2026"',
    },
    {
      name: '1e3',
      in: 'question',
      wrong: 'question: 1e3',
      right: 'question: "1e3"',
      at: '2:11-2:14',
      help: 'put it in quotes: "1e3"',
    },
    {
      name: '0x1F',
      in: 'question',
      wrong: 'question: 0x1F',
      right: 'question: "0x1F"',
      at: '2:11-2:15',
      help: 'put it in quotes: "0x1F"',
    },
    {
      name: '.5',
      in: 'question',
      wrong: 'question: .5',
      right: 'question: ".5"',
      at: '2:11-2:13',
      help: 'put it in quotes: ".5"',
    },
    {
      name: '-1',
      in: 'question',
      wrong: 'question: -1',
      right: 'question: "-1"',
      at: '2:11-2:13',
      help: 'put it in quotes: "-1"',
    },
    {
      name: 'true',
      in: 'question',
      wrong: 'question: true',
      right: 'question: "true"',
      at: '2:11-2:15',
      help: 'put it in quotes: "true"',
    },
    {
      name: 'False',
      in: 'question',
      wrong: 'question: False',
      right: 'question: "False"',
      at: '2:11-2:16',
      help: 'put it in quotes: "False"',
    },
    {
      name: 'null',
      in: 'question',
      wrong: 'question: null',
      right: 'question: "null"',
      at: '2:11-2:15',
      help: 'put it in quotes: "null"',
    },
    {
      name: '~',
      in: 'question',
      wrong: 'question: ~',
      right: 'question: "~"',
      at: '2:11-2:12',
      help: 'put it in quotes: "~"',
    },
    {
      name: '.inf',
      in: 'question',
      wrong: 'question: .inf',
      right: 'question: ".inf"',
      at: '2:11-2:15',
      help: 'put it in quotes: ".inf"',
    },
    {
      name: 'in a list',
      in: 'field',
      wrong: 'tags: [2026, login]',
      right: 'tags: ["2026", login]',
      at: '7:8-7:12',
      help: 'put it in quotes: "2026"',
    },
    {
      name: 'a telephone number',
      in: 'faq.yaml',
      wrong:
        'owners: { desk: { name: { en: Desk, de: Schalter }, contact: link:contact, hotline: 39438845 } }\n',
      right:
        'owners: { desk: { name: { en: Desk, de: Schalter }, contact: link:contact, hotline: "39438845" } }\n',
      at: '9:85-9:93',
      help: 'put it in quotes: "39438845"',
    },
    {
      name: 'a list',
      in: 'question',
      wrong: 'question:\n  - How?',
      right: 'question: How?',
      at: '3:3-3:9',
      help: 'write one text on the same line, in quotes',
    },
  ],
  explain({ error, value, field, path, yaml }) {
    if (error.keyword !== 'type' || error.params.type !== 'string') return undefined
    const [start, end] = yaml.span(path)
    const typed = yaml.typed(path)
    if (typed !== undefined && typed !== '') {
      const reason = `${field} should be a text, but YAML reads ${KINDS[typeof value] ?? 'something else'}`
      const span = { start, end }
      const parts = quoteParts(yaml.text, span)
      const help = `put it in quotes: ${written(yaml.text, parts)}`
      // Somebody who types true, false or nothing may mean just that, in another field.
      const edits = typeof value === 'number' ? together(yaml.rewrite(span, ...parts)) : undefined
      return { reason, help, place: yaml.range(start, end), edits }
    }
    const is = Array.isArray(value) ? 'a list' : 'a group of fields'
    return {
      reason: `${field} should be a text, but this is ${is}`,
      help: 'write one text on the same line, in quotes',
      place: yaml.range(start, end),
    }
  },
}
