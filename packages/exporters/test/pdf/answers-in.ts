import { PDFDocument } from 'pdf-lib'
import { squeeze } from './read-pdf.ts'
import { type Element, isElement, structureOf, textBelow } from './structure.ts'

const NOT_READ = new Set(['Lbl', 'Note', 'Figure'])

/** The answers of a handout through its structure: what is below each heading of the second level, without white space. */
export async function answersIn(bytes: Uint8Array): Promise<readonly { title: string; text: string }[]> {
  const { root } = structureOf(await PDFDocument.load(bytes, { updateMetadata: false }))
  const answers: { title: string; text: string }[] = []
  let inside = false
  const read = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) {
        if (inside) (answers.at(-1) ?? { text: '' }).text += child.text
      } else if (child.kind === 'H1') inside = false
      else if (child.kind === 'H2') {
        answers.push({ title: logical(squeeze(textBelow(child))), text: '' })
        inside = true
      } else if (!NOT_READ.has(child.kind)) read(child)
    }
  }
  if (root) read(root)
  return answers.map(({ title, text }) => ({ title, text: logical(squeeze(text)) }))
}

/** PDF has words that run from right to left as they are seen; readers turn each run round. */
function logical(text: string): string {
  return text
    .replace(/[\u202a-\u202e]/gu, '')
    .replace(/[\p{Script=Hebrew}\p{Script=Arabic}]+/gu, (run) => [...run].reverse().join(''))
}
