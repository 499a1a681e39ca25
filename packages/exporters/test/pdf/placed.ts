import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Placed {
  readonly left: number
  readonly top: number
  readonly bottom: number
  /** Points. */
  readonly width: number
}

/** The pictures on the first page, and the baseline and the left edge of each text. */
export async function pageOf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictures: Placed[] = []
  const saved: number[][] = []
  let matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operation, n) => {
    if (operation === OPS.save) saved.push(matrix)
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operation === OPS.transform) matrix = Util.transform(matrix, argsArray[n])
    else if (operation === OPS.paintImageXObject) {
      const [a = 0, , , d = 0, left = 0, y = 0] = matrix
      pictures.push({ left, width: a, top: Math.max(y, y + d), bottom: Math.min(y, y + d) })
    }
  })
  const { items } = await page.getTextContent()
  await task.destroy()
  const texts = items.flatMap((item) =>
    'str' in item
      ? [{ text: item.str, left: Number(item.transform[4]), base: Number(item.transform[5]) }]
      : [],
  )
  return { pictures, texts }
}

interface Letter {
  readonly letter: string
  readonly x: number
  readonly y: number
}

/**
 * The lines of the first page as they are seen: their letters from the left to the right, without white space. What is
 * drawn first or said first does not matter.
 */
export async function seenLinesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList()
  await task.destroy()
  const letters: Letter[] = []
  const saved: number[][] = []
  let [matrix, text, size] = [[1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 0, 0], 1]
  fnArray.forEach((operation, n) => {
    const args = argsArray[n]
    if (operation === OPS.save) saved.push(matrix)
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operation === OPS.transform) matrix = Util.transform(matrix, args)
    else if (operation === OPS.beginText) text = [1, 0, 0, 1, 0, 0]
    else if (operation === OPS.setTextMatrix) text = [...(args.length === 1 ? args[0] : args)]
    else if (operation === OPS.moveText) text = Util.transform(text, [1, 0, 0, 1, args[0], args[1]])
    else if (operation === OPS.setFont) size = args[1]
    else if (operation === OPS.showText) {
      let along = 0
      for (const glyph of args[0]) {
        const [, , , , x = 0, y = 0] = Util.transform(Util.transform(matrix, text), [1, 0, 0, 1, along, 0])
        if (typeof glyph !== 'number') letters.push({ letter: glyph.unicode, x, y: Math.round(y) })
        along += ((typeof glyph === 'number' ? -glyph : glyph.width) / 1000) * size
      }
    }
  })
  const lines = [...new Set(letters.map(({ y }) => y))].map((y) => letters.filter((letter) => letter.y === y))
  return lines.map((line) =>
    line
      .sort((one, other) => one.x - other.x)
      .map(({ letter }) => letter.replace(/[\s\u2060]/gu, ''))
      .join(''),
  )
}
