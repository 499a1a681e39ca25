import {
  type Corpus,
  inLocale,
  localesOf,
  type SvgElement,
  svgElement,
  writeDrawing,
} from '@topasked/content'
import type { VFile } from 'vfile'
import { brandOf, brandOn } from '../../brand/brand.ts'
import { outputFile } from '../../published/output-file.ts'
import { toPng } from './picture.ts'

/** The size that sites which show links ask for, in pixels. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const EDGE = 96

/** Where the picture of a language is, below the site. */
export function sharePicturePath(locale: string): string {
  return `assets/share.${locale}.png`
}

/** The picture that stands beside a link to the site where it is shared (https://ogp.me): one for each language. */
export function sharePictures(corpus: Corpus): Promise<VFile[]> {
  return Promise.all(
    localesOf(corpus).map(async (locale) => {
      const png = await toPng(pictureOf(corpus, locale), SHARE_WIDTH)
      return outputFile(sharePicturePath(locale), png, { mediaType: 'image/png', locale })
    }),
  )
}

function pictureOf({ catalog, ...corpus }: Corpus, locale: string): string {
  const words = (texts: Readonly<Record<string, string>>) =>
    inLocale({ catalog, ...corpus }, texts, locale).text
  const { colour, accent } = brandOn('light', brandOf(catalog))
  const size = 76
  const title = linesOf(words(catalog.title), (SHARE_WIDTH - 2 * EDGE) / size).slice(0, 4)
  const top = (SHARE_HEIGHT - title.length * size * 1.25) / 2 + size * 0.75
  const lines = title.map((line, index) => text(line, { size, y: top + index * size * 1.25, weight: 700 }))
  const band = (fill: string, y: number, height: number) =>
    svgElement('rect', { fill, y, width: SHARE_WIDTH, height })
  const root = svgElement('svg', { viewBox: `0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}` }, [
    band('#ffffff', 0, SHARE_HEIGHT),
    band(colour, 0, SHARE_HEIGHT - 24),
    band(accent, SHARE_HEIGHT - 24, 24),
    svgElement('g', { fill: '#ffffff', 'font-family': 'Source Sans 3, Noto Sans TC' }, [
      text(words(catalog.organisation), { size: 36, y: EDGE, weight: 400 }),
      ...lines,
    ]),
  ])
  return new TextDecoder().decode(writeDrawing({ root, declared: false, ended: true }))
}

interface Setting {
  readonly size: number
  readonly y: number
  readonly weight: 400 | 700
}

/** Words of scripts that no font here has are left out: better a plain picture than one of empty boxes. */
function text(words: string, { size, y, weight }: Setting): SvgElement {
  const known =
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Common}]*$/u.test(words)
  return svgElement('text', { x: EDGE, y, 'font-size': size, 'font-weight': weight }, known ? [words] : [])
}

/** Where a line may end: behind a word or a Chinese character, with the marks that belong to it. */
const PARTS = /[（「]*(?:\p{Script=Han}[，。：；！？）」]*|[^\s\p{Script=Han}（「]+\s*)|\S\s*/gu

/** Lines of at most `width` ems: a Chinese character is one wide, a Latin letter of a bold face not much over a half. */
export function linesOf(words: string, width: number): string[] {
  const parts = words.match(PARTS) ?? []
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && emsOf(line + part.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...lines, line.trimEnd()].filter((words) => words !== '')
}

function emsOf(words: string): number {
  return [...words].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1 : 0.56),
    0,
  )
}
