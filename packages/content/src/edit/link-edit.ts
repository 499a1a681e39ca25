import type { Definition, Link, Nodes } from 'mdast'
import type { Source } from '../read/source.ts'
import { readTarget } from '../resolve/targets.ts'
import type { TextEdit } from './text-edit.ts'

/** Offset at which the address of a link or a definition may begin: after its label. */
function addressFrom(node: Link | Definition, text: string, start: number): number {
  if (node.type === 'link') return node.children.at(-1)?.position?.end.offset ?? start + 1
  const label = /^\[(?:\\.|[^\\\]])*\]:/.exec(text.slice(start))
  return start + (label?.[0].length ?? 0)
}

/** The last part of a path as it was typed, read as Markdown and as an address read it. */
function readName(typed: string): string {
  try {
    return decodeURIComponent(typed.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  } catch {
    return typed
  }
}

function rewrite(node: Nodes, source: Source, from: string, to: string): TextEdit | undefined {
  const text = String(source.file.value)
  const { start, end } = node.position ?? {}
  if (node.type !== 'link' && node.type !== 'definition') return undefined
  const target = readTarget(node.url, source.file.path)
  if (target.kind !== 'question' || target.id !== from) return undefined
  const begin = addressFrom(node, text, start?.offset ?? 0)
  const written = /^\]?\(?\s*(?:<([^>\n]*)>|([^\s)]+))/.exec(text.slice(begin, end?.offset))
  const address = written?.[1] ?? written?.[2]
  if (!written || address === undefined) return undefined
  const [path = ''] = address.split(/[?#]/, 1)
  const nameStart = path.lastIndexOf('/') + 1
  const name = path.slice(nameStart)
  const suffix = readName(name).slice(from.length)
  if (!readName(name).startsWith(from) || !/^(\.[A-Za-z0-9-]+)?\.md$/.test(suffix)) return undefined
  const addressStart = begin + written[0].lastIndexOf(address)
  return { start: addressStart + nameStart, end: addressStart + path.length, text: `${to}${suffix}` }
}

/**
 * Edits that point every link of a Markdown file from one question to another; the words, titles, anchors and the way
 * to the folder stay as they were typed.
 */
export function linkEdits(source: Source, from: string, to: string): TextEdit[] {
  const nodes = [...(source.nodes.get('link') ?? []), ...(source.nodes.get('definition') ?? [])]
  return nodes.flatMap((node) => rewrite(node, source, from, to) ?? [])
}
