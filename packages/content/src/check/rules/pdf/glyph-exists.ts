import type { Nodes } from 'mdast'
import { localesWithoutFont } from '../../../fonts/locale-fonts.ts'
import type { Place } from '../../../model/place.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import { readTarget } from '../../../resolve/targets.ts'
import { unprintableIn } from '../../printable.ts'
import { printedNodes } from '../../printed-nodes.ts'
import { printedSources } from '../../printed-sources.ts'
import type { ContentRule } from '../../rule.ts'

/** The most characters that one message names. */
const MAX_NAMED = 5

const HELP =
  'use other characters, or a font that has them: topasked fonts says which; or leave the answer out of PDF with channels: [site, feed, intranet]'
const HELP_AROUND =
  'use other characters, or a font that has them: topasked fonts says which; no handout with this text is published'

/** A text that is printed, and where it was written. */
interface Printed {
  readonly text: string
  readonly place: Place | undefined
}

/** What the messages of the check and of the handouts say alike. */
function lack(chars: readonly string[]): string {
  const named = chars.slice(0, MAX_NAMED).map((char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `"${char}" (U+${code})`
  })
  const more = chars.length > MAX_NAMED ? ` and ${chars.length - MAX_NAMED} more` : ''
  return `the PDF fonts lack ${named.join(', ')}${more}`
}

/** Where a character stands within the place of its text. */
function placeOf({ file }: Source, { place }: Printed, char: string): Place | undefined {
  if (!place || !('start' in place)) return place
  const { start, end } = place
  const at = String(file.value).indexOf(char, start.offset)
  if (at < 0 || at >= (end.offset ?? 0)) return place
  return placeAt(file, at, at + char.length)
}

function* textsOfNode(node: Nodes, content: Content, path: string): Iterable<Printed> {
  const place = node.position
  if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && node.value !== '')
    yield { text: node.value, place }
  if (node.type !== 'link') return
  // Addresses are printed, too.
  const target = readTarget(node.url, path)
  if (target.kind === 'web') yield { text: node.url, place }
  if (target.kind === 'registry') yield { text: content.links?.data?.[target.key]?.url ?? '', place }
}

function* textsOfAnswer(source: Source, content: Content): Iterable<Printed> {
  const { data, yaml, tree } = source
  if (source.kind !== 'fragment' && data && typeof data === 'object' && 'question' in data)
    yield { text: String(data.question), place: yaml?.place(['question']) }
  for (const node of tree ? printedNodes(tree) : []) yield* textsOfNode(node, content, source.file.path)
}

/** The texts below a path of a YAML file, but for those in the languages `without`. */
function* textsOfYaml(
  source: Source,
  value: unknown,
  path: YamlPath,
  without: ReadonlySet<string>,
): Iterable<Printed> {
  if (typeof value === 'string') yield { text: value, place: source.yaml?.place(path) }
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (!without.has(key)) yield* textsOfYaml(source, inner, [...path, key], without)
}

/** Titles, notice and contacts: what every handout has around its answers. */
function* catalogTexts(
  content: Content,
  without: ReadonlySet<string>,
): Iterable<readonly [Source, Iterable<Printed>]> {
  const { catalog, scenarios } = content
  if (catalog?.data) {
    const { title, organisation, notice, owners } = catalog.data
    for (const [key, value] of Object.entries({ title, organisation, notice, owners }))
      yield [catalog.source, textsOfYaml(catalog.source, value, [key], without)]
  }
  for (const { source, data } of scenarios.values()) {
    yield [source, textsOfYaml(source, data?.title, ['title'], without)]
    yield [source, textsOfYaml(source, data?.intro, ['intro'], without)]
  }
}

/** Reads the coverage of the fonts, not the fonts; a message for each file. */
export const pdfGlyphExists: ContentRule = {
  id: 'pdf/glyph-exists',
  stage: 'content',
  severity: 'warning',
  description:
    'The fonts of the handouts cover every character; a handout with a character that they lack is not published.',
  check(content, found) {
    const sources = printedSources(content)
    if (sources.length === 0) return
    // Of a language without a font, pdf/font-installed has said so.
    const withoutFont = new Set(localesWithoutFont(content.catalog?.data).map(({ locale }) => locale))
    const localeOf = ({ locale }: Source) => locale ?? content.catalog?.data?.locales.default ?? ''
    const say = (source: Source, texts: Iterable<Printed>, help: string): void => {
      let first: Place | undefined
      const all = new Set<string>()
      for (const printed of texts) {
        const lacking = unprintableIn(printed.text)
        const [char] = lacking
        if (char !== undefined && all.size === 0) first = placeOf(source, printed, char)
        for (const one of lacking) all.add(one)
      }
      if (all.size > 0) found(source, { reason: lack([...all].sort()), help, place: first })
    }
    for (const source of sources)
      if (!withoutFont.has(localeOf(source))) say(source, textsOfAnswer(source, content), HELP)
    for (const [source, texts] of catalogTexts(content, withoutFont)) say(source, texts, HELP_AROUND)
  },
}
