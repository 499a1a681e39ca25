import type { Nodes, Root } from 'hast'
import type { Node } from 'unist'
import { escapeText, writeHtml } from './write-html.ts'

/** A part of a text that stands in several files. */
export interface Piece {
  readonly text: string
  /** The text as HTML shows it; escaped once, when it is first asked for. */
  readonly shown: string
}

/**
 * HTML that was written from a safe tree and stands in another one. No parser makes such a node and the sanitiser
 * drops it, so it never holds what somebody else wrote.
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
 * A search makes one string of a text that was added up from hundreds: until somebody reads it, the engine keeps all of
 * them, which takes many times the memory.
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

/** The text as bytes of a file. It is never one string: of a large collection, those would fill the memory. */
export const bytesIn = (pieces: readonly Piece[]): Buffer =>
  Buffer.concat(pieces.map(({ text }) => Buffer.from(text)))

/** The piece, which is HTML, as a part of a tree. */
export const asHtml = (piece: Piece): Written => ({ type: 'written', piece })

/** The text of the pieces as the content of an element. */
export const asText = (pieces: readonly Piece[]): Written[] =>
  pieces.map(({ shown }) => asHtml(pieceOf(shown)))

/** The tree as HTML, in pieces: what is written already stays as it is. */
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
