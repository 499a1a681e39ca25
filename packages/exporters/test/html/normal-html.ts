import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** An address that may stay: public, or a page of the same place. */
const ALLOWED = /^(?:https:\/\/[\p{L}\p{N}]\S*|mailto:.+|tel:.+|(?!\/\/)[^:]+)$/iu

/**
 * HTML in one spelling: as a browser reads it, white space between blocks and at the ends of lines gone. With
 * `policy`, links whose address may not stay leave their words, and pictures their descriptions.
 */
export function normalHtml(html: string, policy = false): string {
  const tree = parseFragment(html)
  settle(tree, policy, false)
  return serialize(tree).trim()
}

const BLOCKS = /^(?:h[1-6]|p|blockquote|pre|ol|ul|li|hr|div|table|thead|tbody|tr|th|td|section)$/

function settle(parent: Parent, policy: boolean, pre: boolean): void {
  for (const child of [...parent.childNodes]) {
    if ('tagName' in child) settle(child, policy, pre || child.tagName === 'pre')
    if (policy) applyPolicy(parent, child)
  }
  if (pre) return
  joinTexts(parent)
  const around = (index: number) => {
    const node = parent.childNodes[index]
    return node === undefined || ('tagName' in node && (BLOCKS.test(node.tagName) || node.tagName === 'br'))
  }
  parent.childNodes.forEach((child, index) => {
    if (!('value' in child)) return
    const text = child.value.replace(/[ \t\n]+/g, ' ')
    child.value = text
      .replace(around(index - 1) ? /^ / : /^$/, '')
      .replace(around(index + 1) ? / $/ : /^$/, '')
  })
}

function applyPolicy(parent: Parent, child: Node): void {
  if (!('tagName' in child)) return
  const attribute = (name: string) => child.attrs.find((one) => one.name === name)?.value ?? ''
  const at = parent.childNodes.indexOf(child)
  if (child.tagName === 'a' && !ALLOWED.test(attribute('href')))
    parent.childNodes.splice(at, 1, ...child.childNodes)
  if (child.tagName === 'img') {
    const text = {
      nodeName: '#text',
      value: attribute('alt'),
      parentNode: parent,
    } as DefaultTreeAdapterTypes.TextNode
    parent.childNodes.splice(at, 1, text)
  }
}

function joinTexts(parent: Parent): void {
  const joined: Node[] = []
  for (const child of parent.childNodes) {
    const last = joined.at(-1)
    if (last && 'value' in last && 'value' in child) last.value += child.value
    else joined.push(child)
  }
  parent.childNodes = joined
}
