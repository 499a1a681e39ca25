import { SaxesParser } from 'saxes'

/**
 * What our pages may hold of Confluence's storage format, element by element with its attributes. Sources: Atlassian,
 * "Confluence Storage Format" (https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html: text,
 * lists, tables, links, images, resource identifiers, `ac:link-body`), and the pages of the macros below.
 */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'h2 h3 h4 h5 h6 p blockquote ul li hr br table tbody tr th td strong em del sup code'
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  a: ['href'],
  'ac:link': ['ac:anchor'],
  'ac:link-body': [],
  'ac:image': ['ac:alt', 'ac:title', 'ac:width', 'ac:height'],
  'ri:url': ['ri:value'],
  'ac:structured-macro': ['ac:name', 'ac:schema-version'],
  'ac:parameter': ['ac:name'],
  'ac:rich-text-body': [],
  'ac:plain-text-body': [],
}

interface MacroShape {
  readonly parameters: readonly string[]
  readonly body: 'rich' | 'plain' | 'none'
}

/** Sources: the macros' pages below https://confluence.atlassian.com/doc/macros-139387.html. */
const MACROS: Readonly<Record<string, MacroShape>> = {
  anchor: { parameters: [''], body: 'none' },
  status: { parameters: ['colour', 'title'], body: 'none' },
  expand: { parameters: ['title'], body: 'rich' },
  code: { parameters: [], body: 'plain' },
  info: { parameters: ['title'], body: 'rich' },
  tip: { parameters: ['title'], body: 'rich' },
  note: { parameters: ['title'], body: 'rich' },
  warning: { parameters: ['title'], body: 'rich' },
  panel: { parameters: ['title'], body: 'rich' },
}

export interface StoredElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: StoredElement[]
  text: string
}

/** Reads well-formed XML with namespaces; throws where it is not. */
export function parseStorage(xml: string): StoredElement {
  const root: StoredElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string) => {
    for (const element of open) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** What in an element is not of the list, in words; nothing for a page that Confluence takes. */
export function strangeIn(element: StoredElement, top = true): string[] {
  const { name, attributes, children } = element
  const inner = children.flatMap((child) => strangeIn(child, false))
  if (top) return name === 'ac:confluence' ? inner : [`<${name}> as the root`]
  const allowed = ELEMENTS[name]
  if (!allowed) return [`<${name}>`, ...inner]
  const odd = Object.keys(attributes).filter((key) => !allowed.includes(key))
  return [
    ...odd.map((key) => `${key} of <${name}>`),
    ...(name === 'ac:structured-macro' ? strangeMacro(element) : []),
    ...inner,
  ]
}

function strangeMacro({ attributes, children }: StoredElement): string[] {
  const name = attributes['ac:name'] ?? ''
  const shape = MACROS[name]
  if (!shape) return [`the macro ${name}`]
  const parameters = children
    .filter((child) => child.name === 'ac:parameter')
    .map((child) => child.attributes['ac:name'] ?? '')
  const bodies = children.filter((child) => child.name !== 'ac:parameter').map((child) => child.name)
  const expected = shape.body === 'none' ? [] : [`ac:${shape.body}-text-body`]
  return [
    ...parameters
      .filter((key) => !shape.parameters.includes(key))
      .map((key) => `parameter "${key}" of ${name}`),
    ...(bodies.join() === expected.join() ? [] : [`the body of ${name}: ${bodies.join()}`]),
  ]
}
