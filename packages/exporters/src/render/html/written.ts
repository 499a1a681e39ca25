import type { Nodes, Root } from 'hast'
import type { Node } from 'unist'
import { escapeText, writeHtml } from './write-html.ts'

/** A part of a text that is used in several files. */
export interface Piece {
  readonly text: string
  /** The text escaped for HTML; escaped only once, on first use. */
  readonly shown: string
}

/**
 * HTML that was written from a safe tree, as a node of another tree. No parser creates such a node and the sanitiser
 * drops it, so it never contains untrusted text.
 */
export interface Written extends Node {
  readonly type: 'written'
  readonly piece: Piece
}

declare module 'hast' {
  interface ElementContentMap {
    written: Written
  }
  interface RootContentMap {
    written: Written
  }
}

/**
 * Searching a string flattens it: until a concatenated string is read, the engine keeps all of its parts, which takes many
 * times the memory.
 */
const ANYTHING = /^/

export function pieceOf(text: string): Piece {
  text.search(ANYTHING)
  let shown: string | undefined
  return {
    text,
    get shown() {
      shown ??= escapeText(text)
      return shown
    },
  }
}

/** The text as the bytes of a file. It is never one string: for a large collection, that would fill the memory. */
export const bytesIn = (pieces: readonly Piece[]): Buffer =>
  Buffer.concat(pieces.map(({ text }) => Buffer.from(text)))

/** A piece of HTML as a node of a tree. */
export const asHtml = (piece: Piece): Written => ({ type: 'written', piece })

/** The text of the pieces as the content of an element. */
export const asText = (pieces: readonly Piece[]): Written[] =>
  pieces.map(({ shown }) => asHtml(pieceOf(shown)))

/** The tree as HTML, in pieces; parts that are already written are used unchanged. */
export function toPieces(tree: Root): Piece[] {
  return tree.children.flatMap(piecesOf)
}

function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'written') return [node.piece]
  if (node.type !== 'element' || !holdsWritten(node)) return [pieceOf(writeHtml(node))]
  const around = writeHtml({ ...node, children: [asHtml(pieceOf('\0'))] })
  const gap = around.lastIndexOf('\0')
  const inside = node.children.flatMap(piecesOf)
  return [pieceOf(around.slice(0, gap)), ...inside, pieceOf(around.slice(gap + 1))]
}

function holdsWritten(node: Nodes): boolean {
  return node.type === 'written' || ('children' in node && node.children.some(holdsWritten))
}
