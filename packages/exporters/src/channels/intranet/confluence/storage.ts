import { attributesOf, type Run, runsOf, withoutMarks } from '../../../language/index.ts'

/** A node of Confluence's storage format; strings are text. */
export type StorageNode = StorageElement | string

export interface StorageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly StorageNode[]
  /** The text inside is written as CDATA, as bodies of code are. */
  readonly cdata?: boolean
}

export function storage(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly StorageNode[]
): StorageElement {
  return { name, attributes, children }
}

/** `<ac:structured-macro>` with its parameters; `''` is the name of a macro's only unnamed parameter. */
export function macro(
  name: string,
  parameters: Readonly<Record<string, string>>,
  ...body: readonly StorageElement[]
): StorageElement {
  const named = Object.entries(parameters).map(([key, value]) =>
    storage('ac:parameter', { 'ac:name': key }, value),
  )
  return storage('ac:structured-macro', { 'ac:name': name, 'ac:schema-version': '1' }, ...named, ...body)
}

/** A macro's body of further content. */
export const richBody = (children: readonly StorageNode[]): StorageElement =>
  storage('ac:rich-text-body', {}, ...children)

/** A macro's body of plain text. */
export const plainBody = (text: string): StorageElement => ({
  ...storage('ac:plain-text-body', {}, text),
  cdata: true,
})

/** A place that links of the page can lead to. */
export const anchor = (name: string): StorageElement => macro('anchor', { '': name })

/** The node as XML. Characters that XML 1.0 cannot hold are left out. */
export function writeStorage(node: StorageNode): string {
  if (typeof node === 'string') return runsOf(node).map(writeRun).join('')
  const { name, attributes, children, cdata } = node
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = children
    .map((child) => {
      if (typeof child !== 'string') return writeStorage(child)
      if (cdata) return toCdata(child)
      // A parameter is text and nothing else.
      return name === 'ac:parameter' ? escapeXml(withoutMarks(child)) : writeStorage(child)
    })
    .join('')
  const open = `<${name}${written.join('')}`
  return inner === '' ? `${open} />` : `${open}>${inner}</${name}>`
}

function writeRun({ text, lang }: Run): string {
  if (lang === undefined) return escapeXml(text)
  return `<span lang="${lang}" dir="${attributesOf(lang).dir}">${escapeXml(text)}</span>`
}

function escapeXml(text: string): string {
  return ofXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function toCdata(text: string): string {
  return `<![CDATA[${ofXml(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** XML 1.0, production 2. */
function ofXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
