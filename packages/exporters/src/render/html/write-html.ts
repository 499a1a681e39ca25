import type { Element, Nodes, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import {
  hasForeign,
  attributesOf as languageAttributes,
  runsOf,
  withoutMarks,
} from '../../language/foreign-words.ts'

/** Elements left to hast-util-to-html: they have special rules and never occur in an answer. */
const RARE = new Set(['svg', 'math', 'template', 'script', 'style'])

const byLibrary = (tree: Nodes): string =>
  toHtml(tree, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } })

/**
 * A tree as HTML text: every attribute in double quotes, all optional tags written, `<` and `&` escaped everywhere. The
 * output is byte for byte that of hast-util-to-html (but for words in another language, which get a `span` with `lang`), in a third of the time: whatever depends only on a name or a
 * character is requested from it once and cached, and rare cases are left to it entirely.
 */
export function writeHtml(tree: Nodes): string {
  if (tree.type === 'text') return textHtml(tree.value)
  if (tree.type === 'root') return childrenOf(tree.children)
  if (tree.type === 'written') return tree.piece.text
  return tree.type === 'element' && !RARE.has(tree.tagName) ? elementText(tree) : byLibrary(tree)
}

function childrenOf(children: readonly Nodes[]): string {
  let text = ''
  for (const child of children) text += writeHtml(child)
  return text
}

/** Words in another language say so. */
function textHtml(value: string): string {
  if (!hasForeign(value)) return escapeBy(IN_TEXT, value)
  return runsOf(value)
    .map(({ text, lang }) => {
      const written = escapeBy(IN_TEXT, text)
      if (lang === undefined) return written
      const { dir } = languageAttributes(lang)
      return `<span lang="${lang}" dir="${dir}">${written}</span>`
    })
    .join('')
}

/** A title has no elements: it can only say of itself what language it is in. */
function plainTitle({ properties, children }: Element): string {
  const runs = children.flatMap((child) => (child.type === 'text' ? runsOf(child.value) : []))
  const [first] = runs
  const whole = runs.length === 1 && first?.lang !== undefined ? languageAttributes(first.lang) : {}
  const words = runs.map(({ text }) => escapeBy(IN_TEXT, text)).join('')
  return `<title${attributesOf({ ...properties, ...whole })}>${words}</title>`
}

function elementText(element: Element): string {
  const { tagName, properties, children } = element
  if (tagName === 'title') return plainTitle(element)
  const open = `<${tagName}${attributesOf(properties)}`
  const content = childrenOf(children)
  if (content === '' && isVoid(tagName)) return `${open} />`
  return `${open}>${content}</${tagName}>`
}

function attributesOf(properties: Properties): string {
  let text = ''
  for (const name in properties) {
    if (!Object.hasOwn(properties, name)) continue
    const attribute = attributeOf(name, properties[name])
    if (attribute !== '') text += ` ${attribute}`
  }
  return text
}

function attributeOf(name: string, value: Properties[string]): string {
  if (value === undefined || value === null || Number.isNaN(value)) return ''
  const plain =
    typeof value === 'number' ? String(value) : Array.isArray(value) ? listText(name, value) : value
  // The meaning of an empty string or a flag depends on the attribute.
  if (typeof plain !== 'string' || plain === '' || isFlag(name)) return askAttribute(name, value)
  return `${nameOf(name)}="${escapeBy(IN_VALUE, withoutMarks(plain))}"`
}

/** The items of a list, joined; '' for cases that only the library handles. */
function listText(name: string, items: readonly (string | number)[]): string {
  if (items.some((item) => typeof item !== 'string' || item === '' || item !== item.trim())) return ''
  return items.join(separatorOf(name))
}

/** `a="b"`, as the library writes it on a neutral element. */
function askAttribute(name: string, value: Properties[string]): string {
  const written = byLibrary({ type: 'element', tagName: 'x', properties: { [name]: value }, children: [] })
  return written.slice('<x'.length, -'></x>'.length).trimStart()
}

function remembered<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    let answer = known.get(name)
    if (answer === undefined) {
      answer = ask(name)
      known.set(name, answer)
    }
    return answer
  }
}

const nameOf = remembered((name) => askAttribute(name, 'x').slice(0, -'="x"'.length))
/** The separator of the items of a list. */
const separatorOf = remembered((name) =>
  askAttribute(name, ['x', 'y']).slice(`${nameOf(name)}="x`.length, -'y"'.length),
)
/** Whether an attribute is boolean. */
const isFlag = remembered((name) => !askAttribute(name, '').endsWith('=""'))
const isVoid = remembered((tagName) =>
  byLibrary({ type: 'element', tagName, properties: {}, children: [] }).endsWith(' />'),
)

interface References {
  readonly unsafe: RegExp
  readonly written: ReadonlyMap<string, string>
}

/** Characters that may need a character reference, each with what the library writes for it. */
function referencesBy(ask: (char: string) => string): References {
  const asked = [...'&<>"\'`\0'].map((char) => [char, ask(char)] as const)
  const written = new Map(asked.filter(([char, answer]) => char !== answer))
  return { unsafe: new RegExp(`[${[...written.keys()].join('')}]`, 'g'), written }
}
const IN_TEXT = referencesBy((char) => byLibrary({ type: 'text', value: char }))
const IN_VALUE = referencesBy((char) => askAttribute('title', char).slice('title="'.length, -1))

function escapeBy({ unsafe, written }: References, text: string): string {
  if (text.search(unsafe) < 0) return text
  let escaped = text
  // `&` must come first. Replacing in the whole text repeatedly is faster than calling a function per character.
  for (const [char, reference] of written) escaped = escaped.replaceAll(char, reference)
  return escaped
}

/** A text escaped for HTML. */
export const escapeText = (text: string): string => escapeBy(IN_TEXT, text)
