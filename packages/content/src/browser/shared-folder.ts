import { parse } from 'yaml'
import { installedFamilies, isInstalled } from '../fonts/installed-fonts.ts'
import type { Asset, Corpus } from '../model/corpus.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import type { SharedFonts } from './installed-fonts.ts'

/** A content folder as a page can have it, to check a file of it: texts by path, and what is known of its pictures. */
export interface SharedFolder {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly texts: Readonly<Record<string, string>>
  readonly pictures: Readonly<Record<string, Omit<Asset, 'bytes'>>>
  readonly fonts: SharedFonts
}

/** Fields that a draft and an upcoming answer keep: what links and lists of other files need of them. */
const KEPT = new Set(['scenarios', 'audience', 'owner', 'reviewed', 'valid', 'draft', 'aliases', 'channels'])

/** Code points, up to the last that a font may have. */
const CODES = 0x110000

function sharedFonts(): SharedFonts {
  const runs = [0]
  for (let code = 0; code < CODES; code += 1) {
    if (isInstalled(code) !== (runs.length % 2 === 0)) runs.push(0)
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
  }
  return { runs, families: installedFamilies().map(({ name }) => name) }
}

/** Fields of YAML without the comments of editors; JSON is YAML, too. */
const withoutComments = (yaml: string): string => JSON.stringify(parse(yaml) ?? {})

/** What is not published says nothing but that it is there. */
function concealed(text: string): string {
  const split = splitFrontmatter(text)
  if (split.state !== 'found') return ''
  const fields = Object.entries(parse(text.slice(split.start, split.end)) as Record<string, unknown>)
  const kept = fields.filter(([name]) => KEPT.has(name))
  const id = JSON.stringify(Object.fromEntries([['question', '…'], ...kept]))
  return `---\n${id}\n---\n\n…\n`
}

/**
 * The folder behind a corpus. What is published is there as it was typed, as everybody needs it who suggests a change;
 * the other files are without the comments of their YAML, and drafts and upcoming answers without their words.
 */
export function shareFolder(corpus: Corpus): SharedFolder {
  const { files, questions, assets, asOf } = corpus
  // Of what is held back, this is the text that readers have.
  const shown = new Map(
    questions
      .filter(({ status }) => status !== 'upcoming')
      .map(({ file }) => [file.path, String(file.value)]),
  )
  const texts = files.flatMap((file): [string, string][] => {
    const text = String(file.value ?? '')
    if (file.path.startsWith('questions/')) {
      const seen = shown.get(file.path)
      if (seen !== undefined) return [[file.path, seen]]
      return /^questions\/[^.]+\.md$/u.test(file.path) ? [[file.path, concealed(text)]] : []
    }
    if (file.path.endsWith('.md')) return [[file.path, text]]
    return file.path.endsWith('.yaml') ? [[file.path, withoutComments(text)]] : []
  })
  const pictures = [...assets].map(([path, { bytes: _, ...about }]) => [path, about] as const)
  return {
    asOf,
    texts: Object.fromEntries(texts),
    pictures: Object.fromEntries(pictures),
    fonts: sharedFonts(),
  }
}
