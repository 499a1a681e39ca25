import {
  type Corpus,
  familyWith,
  fontFor,
  inLocale,
  installedFamilies,
  LATIN_FAMILY,
  langTag,
  localesOf,
  type SvgElement,
  svgElement,
  writeDrawing,
} from '@topasked/content'
import type { VFile } from 'vfile'
import { brandOf, brandOn } from '../../brand/brand.ts'
import { textDirection } from '../../language/text-direction.ts'
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
      const drawn = new Set<string>()
      const png = await toPng(pictureOf(corpus, locale, drawn), SHARE_WIDTH, [...drawn])
      return outputFile(sharePicturePath(locale), png, { mediaType: 'image/png', locale })
    }),
  )
}

/** The SVG; the families that its words need are added to `drawn`. */
function pictureOf(corpus: Corpus, locale: string, drawn: Set<string>): string {
  const { catalog } = corpus
  const words = (texts: Readonly<Record<string, string>>) => inLocale(corpus, texts, locale).text
  const tag = langTag(corpus, locale)
  const text = (line: string, setting: Setting) => textElement(line, { ...setting, tag, drawn })
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
    svgElement('g', { fill: '#ffffff', 'font-family': LATIN_FAMILY }, [
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

/** The families that words in a language need; undefined where no font here has one of their characters. */
function familiesOf(words: string, tag: string): readonly string[] | undefined {
  const { family } = fontFor(tag)
  const all = [
    LATIN_FAMILY,
    ...(family === null ? [] : [family]),
    ...installedFamilies().map(({ name }) => name),
  ]
  const found = [...new Set(words)].map((char) => familyWith(char, all))
  return found.every((name) => name !== undefined) ? found : undefined
}

/** Words that no font here has are left out: better a plain picture than one of empty boxes. */
function textElement(
  words: string,
  { size, y, weight, tag, drawn }: Setting & { readonly tag: string; readonly drawn: Set<string> },
): SvgElement {
  const families = familiesOf(words, tag)
  for (const family of families ?? []) drawn.add(family)
  const [x, anchor] = textDirection(tag) === 'rtl' ? [SHARE_WIDTH - EDGE, 'end'] : [EDGE, 'start']
  const look = { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor }
  return svgElement('text', look, families ? [words] : [])
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
