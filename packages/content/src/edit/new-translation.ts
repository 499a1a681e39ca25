import { Translation } from '@topasked/schema'
import { isMap, isScalar, type ParsedNode, parseDocument } from 'yaml'
import type { Content } from '../read/content.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import { translatableHash } from '../resolve/build-content.ts'
import { applyChanges, type EditOptions, type EditResult, startEdit } from './apply-changes.ts'
import { Changes } from './changes.ts'
import { EditError } from './edit-error.ts'
import { assertThere } from './id.ts'
import { lineEndOf } from './lines.ts'
import { nameHint } from './name-hint.ts'
import { type Filled, set, toScaffold } from './scaffold.ts'

function assertLocale({ catalog, translations, questions }: Content, id: string, locale: string): void {
  const { default: first = '', others: more = [] } = catalog?.data?.locales ?? {}
  const own = questions.get(id)?.source.locale ?? first
  if (locale === own) throw new EditError(`${locale} is the language of the original`)
  const others = [first, ...more].filter((other) => other !== own)
  if (!others.includes(locale)) {
    throw new EditError(`faq.yaml does not list the language ${locale}${nameHint(locale, others, true)}`)
  }
  if (translations.get(id)?.has(locale))
    throw new EditError(`there is a file questions/${id}.${locale}.md already`)
}

/** A field as the editor of the original typed it; undefined if it is not there. */
function typedField(yaml: string, name: string): Filled | undefined {
  const { contents } = parseDocument<ParsedNode>(yaml, { version: '1.2', schema: 'core' })
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) return undefined
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name)
  if (!pair?.value) return undefined
  const rest = yaml.slice(pair.key.range[1], pair.value.range[1]).replace(/^[ \t]*:[ \t]*/, '')
  return set(rest.trimEnd().replaceAll('\r\n', '\n'))
}

/**
 * Writes `questions/<id>.<locale>.md` with the text of the original to translate over, and its current hash.
 * @throws {EditError} when there is no such question or language, or the translation is there already.
 */
export async function newTranslation(options: EditOptions, id: string, locale: string): Promise<EditResult> {
  const start = await startEdit(options, false)
  const { content } = start
  assertThere(content, 'question', id)
  assertLocale(content, id, locale)
  const { source } = content.questions.get(id) ?? {}
  const hash = translatableHash(content, id)
  if (!source?.yaml || hash === undefined) {
    throw new EditError(
      `${source?.file.path ?? id} has mistakes: fix them first ("topasked check" shows them)`,
    )
  }
  const text = String(source.file.value)
  const split = splitFrontmatter(text)
  const fields = toScaffold(Translation, {
    question: typedField(source.yaml.text, 'question'),
    summary: typedField(source.yaml.text, 'summary'),
    alsoAsked: typedField(source.yaml.text, 'alsoAsked'),
    translation: set(`{ of: "${hash}", by: human, reviewed: false }`),
  })
  const lineEnd = lineEndOf(text)
  const head = `---\n${fields}---\n`.replace(/\r?\n/g, lineEnd)
  const changes = new Changes()
  changes.create(`questions/${id}.${locale}.md`, head + text.slice(split.state === 'found' ? split.body : 0))
  return applyChanges(start, changes, options)
}
