import type { SchemaRule } from '../../rule.ts'

const ITEM = /^[\p{L}\p{N}_ -]+$/u

export const frontmatterListExpected: SchemaRule = {
  id: 'frontmatter/list-expected',
  stage: 'schema',
  severity: 'error',
  description: 'A field that holds several values is written as a list.',
  fixes: true,
  examples: [
    {
      name: 'commas without brackets',
      in: 'field',
      wrong: 'tags: login, mfa',
      right: 'tags: [login, mfa]',
      at: '7:7-7:17',
      help: 'write it in brackets: tags: [login, mfa]',
    },
    {
      name: 'one value',
      in: 'scenarios',
      wrong: 'scenarios: borrow',
      right: 'scenarios: [borrow]',
      at: '3:12-3:18',
      help: 'write it in brackets: scenarios: [borrow]',
    },
    {
      name: 'other commas',
      in: 'field',
      wrong: 'tags: 登入、密碼',
      right: 'tags: [登入, 密碼]',
      at: '7:7-7:12',
      help: 'write it in brackets: tags: [登入, 密碼]',
    },
    {
      name: 'round brackets',
      in: 'scenarios',
      wrong: 'scenarios: (borrow, pay)',
      right: 'scenarios: [borrow, pay]',
      at: '3:12-3:25',
      help: 'write it in brackets: scenarios: [borrow, pay]',
    },
    {
      name: 'braces',
      in: 'scenarios',
      wrong: 'scenarios: { borrow, pay }',
      right: 'scenarios: [borrow, pay]',
      at: '3:12-3:27',
      help: 'write it in brackets: scenarios: [borrow, pay]',
    },
    {
      name: 'one text',
      in: 'field',
      wrong: 'alsoAsked: How do I renew?',
      right: 'alsoAsked: ["How do I renew?"]',
      at: '7:12-7:27',
      help: 'write it in brackets: alsoAsked: ["How do I renew?"]',
    },
  ],
  explain({ error, field, path, yaml }) {
    if (error.keyword !== 'type' || error.params.type !== 'array') return undefined
    const [start, end] = yaml.span(path)
    const typed = yaml.text.slice(start, end).trim()
    const inner = typed.replace(/^[({（【［]\s*|\s*[)}）】］]$/g, '')
    const items = inner
      .split(/[,，、;；]\s*/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const isPlain = !/[\r\n]/.test(typed) && items.length > 0 && items.every((item) => ITEM.test(item))
    const isText = !isPlain && !/[\r\n"'\\,，、;；:]/.test(typed) && typed !== '' && inner === typed
    const right = isPlain ? `[${items.join(', ')}]` : isText ? `["${typed}"]` : undefined
    return {
      reason: `${field} should be a list`,
      help: right
        ? `write it in brackets: ${path.at(-1)}: ${right}`
        : 'write each value on a line of its own that begins with "- "',
      place: yaml.range(start, end),
      edits: right ? [yaml.edit(start, start + typed.length, right)] : undefined,
    }
  },
}
