import { textDirection } from './text-direction.ts'

/**
 * Words in another language than those around them carry their language with them through every sentence they become
 * part of: Unicode's own signs for that (LANGUAGE TAG and the tag characters, section 23.9 of the standard). Each medium
 * writes them in its way, at the one place where its text leaves: `lang` in HTML, `text(lang:)` on paper, nothing in
 * plain text.
 */
const START = '\u{E0001}'
const END = '\u{E0001}\u{E007F}'
const TAG_OFFSET = 0xe_0000

const MARKED = /\u{E0001}([\u{E0020}-\u{E007E}]+)((?:(?!\u{E0001}).)*)\u{E0001}\u{E007F}/su
const SIGNS = /\u{E0001}(?:[\u{E0020}-\u{E007E}]+|\u{E007F})/gu

/** A piece of text, with its language where it is not that of the text around it. */
export interface Run {
  readonly text: string
  readonly lang?: string
}

const tagCharacters = (tag: string): string =>
  [...tag].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + TAG_OFFSET)).join('')

/** The language that tag characters spell; undefined where an author's own text has such signs, and they spell none. */
function languageIn(characters: string): string | undefined {
  const codes = [...characters].map((char) => (char.codePointAt(0) ?? 0) - TAG_OFFSET)
  try {
    return Intl.getCanonicalLocales(String.fromCodePoint(...codes))[0]
  } catch {
    return undefined
  }
}

/** Signs that stand for something to come: a text is split at them, so no mark reaches over one. */
const PLACES = /([\0\u{f0000}-\u{f00ff}])/u

/** Marks words as being in the language `tag` (BCP 47); parts of them that are marked already stay as they are. */
export function markForeign(text: string, tag: string): string {
  return runsOf(text)
    .flatMap(({ text: run, lang = tag }) => run.split(PLACES).map((part) => markedAs(part, lang)))
    .join('')
}

function markedAs(text: string, tag: string): string {
  return text === '' || PLACES.test(text) ? text : `${START}${tagCharacters(tag)}${text}${END}`
}

/** A text before, at and after a part of it, each with its language; undefined where it does not have the part. */
export function splitAround(text: string, part: string): readonly [string, string, string] | undefined {
  const runs = runsOf(text)
  const index = runs.findIndex(({ text: run }) => run.includes(part))
  const found = runs[index]
  if (!found) return undefined
  const written = ({ text: run, lang }: Run) => (lang === undefined ? run : markedAs(run, lang))
  const at = found.text.indexOf(part)
  const inRun = (start: number, end?: number) => written({ ...found, text: found.text.slice(start, end) })
  const before = runs.slice(0, index).map(written).join('') + inRun(0, at)
  const after =
    inRun(at + part.length) +
    runs
      .slice(index + 1)
      .map(written)
      .join('')
  return [before, inRun(at, at + part.length), after]
}

/** Splits a text at its foreign words. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let rest = text
  for (let found = MARKED.exec(rest); found; found = MARKED.exec(rest)) {
    if (found.index > 0) runs.push({ text: rest.slice(0, found.index) })
    const lang = languageIn(found[1] ?? '')
    runs.push({ text: found[2] ?? '', ...(lang !== undefined && { lang }) })
    rest = rest.slice(found.index + found[0].length)
  }
  return rest === '' && runs.length > 0 ? runs : [...runs, { text: rest }]
}

/** Whether any of a text is marked. */
export function hasForeign(text: string): boolean {
  return text.includes(START)
}

/** The text alone, for media that cannot say what language a part is in. */
export function withoutMarks(text: string): string {
  return hasForeign(text) ? text.replace(SIGNS, '') : text
}

/** The attributes of a run in HTML. Its direction is always said: what stands around it may have any. */
export function attributesOf(lang: string): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang, dir: textDirection(lang) }
}
