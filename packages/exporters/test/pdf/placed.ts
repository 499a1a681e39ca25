import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Placed {
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
