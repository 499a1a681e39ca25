import type { Retired } from '@topasked/schema'
import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { addressOf, beginningOfName } from '../../../read/address.ts'
import type { Content } from '../../../read/content.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { posix } from '../../../read/posix.ts'
import { nameSource, type Source } from '../../../read/source.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

interface Explained {
  readonly reason: string
  help(write: (id: string) => string): string
  /** The id to put in, where that is safe. */
  readonly right?: string | undefined
}

/** Whether a link to a question leads to a page. */
function isPublished({ questions }: Content, id: string): boolean {
  return questions.has(id) && !questions.get(id)?.data?.draft
}

/** The question that answers for one that is gone, over as many steps as it takes; undefined where there is none. */
function successorOf(content: Content, id: string): string | undefined {
  const seen = new Set<string>()
  let now: string | undefined = id
  while (now !== undefined && !seen.has(now)) {
    if (isPublished(content, now)) return now
    seen.add(now)
    const tombstones: Retired = content.retired?.data ?? {}
    now =
      content.aliases.get(now) ?? (Object.hasOwn(tombstones, now) ? tombstones[now]?.replacedBy : undefined)
  }
  return undefined
}

function explain(content: Content, names: Names, id: string): Explained | undefined {
  const { questions, aliases, retired } = content
  const question = questions.get(id)
  if (question?.data?.draft) {
    const help = 'publish it by removing "draft: true" from it, or remove the link'
    return {
      reason: `the question ${id} is a draft, so nothing is published at its address`,
      help: () => help,
    }
  }
  if (question) return undefined
  const right = successorOf(content, id)
  const renamed = aliases.get(id)
  if (renamed)
    return {
      reason: `the question ${id} is called ${renamed} now`,
      help: (write) => `write: ${write(right ?? renamed)}`,
      right,
    }
  const tombstone = Object.hasOwn(retired?.data ?? {}, id) ? retired?.data?.[id] : undefined
  const replacement = tombstone?.replacedBy
  if (replacement)
    return {
      reason: `the question ${id} was retired`,
      help: (write) => `it was replaced by: ${write(right ?? replacement)}`,
      right,
    }
  if (tombstone) return { reason: `the question ${id} was retired`, help: () => 'remove the link' }
  const similar = names.similarTo(id)
  const help = (write: (id: string) => string) =>
    similar ? `there is a question with a similar name: ${write(similar.name)}` : 'name a file in questions/'
  const isCertain = similar?.certain && isPublished(content, similar.name)
  return { reason: `there is no question ${id}`, help, right: isCertain ? similar.name : undefined }
}

function checkLinks(source: Source, content: Content, names: Names, found: (finding: Finding) => void): void {
  for (const node of [...(source.nodes.get('link') ?? []), ...(source.nodes.get('definition') ?? [])]) {
    if (!('url' in node)) continue
    const target = readTarget(node.url, source.file.path)
    const explained = target.kind === 'question' ? explain(content, names, target.id) : undefined
    if (target.kind !== 'question' || !explained) continue
    const write = (id: string) => {
      const file = content.questions.get(id)?.source.file.path ?? `questions/${id}.md`
      const path = posix.relative(posix.dirname(source.file.path), file)
      return target.fragment ? `${path}#${target.fragment}` : path
    }
    const address = explained.right ? addressOf(source.file, node) : undefined
    const span = address && beginningOfName(address, target.id)
    found({
      reason: explained.reason,
      help: explained.help(write),
      place: destinationOf(source.file, node)?.place ?? node.position,
      edits: explained.right && span ? [Edit.replaceName(span, explained.right)] : undefined,
    })
  }
}

export const referenceQuestionExists: ContentRule = {
  id: 'reference/question-exists',
  stage: 'content',
  severity: 'error',
  description:
    'A link to a question, and an id in related, urgent, order or replacedBy, refers to a published question.',
  fixes: true,
  check(content, found) {
    const gone = [...(content.history?.published ?? [])].map((path) => nameSource(path).id)
    const names = new Names(content.questions.keys(), new Set(gone))
    const checkId = (source: Source, id: string | undefined, path: ReadonlyArray<string | number>): void => {
      const explained = id === undefined ? undefined : explain(content, names, id)
      const yaml = source.yaml
      if (!explained || !yaml) return
      const { reason, help, right } = explained
      const edits = right ? together(yaml.replaceName(path, id ?? '', right)) : undefined
      found(source, { reason, help: help((name) => name), place: yaml.place(path), edits })
    }
    const checkIds = (source: Source, ids: readonly string[] | undefined, field: string): void => {
      for (const [index, id] of (ids ?? []).entries()) checkId(source, id, [field, index])
    }
    for (const source of content.sources)
      checkLinks(source, content, names, (finding) => found(source, finding))
    for (const { source, data } of content.questions.values()) checkIds(source, data?.related, 'related')
    for (const { source, data } of content.scenarios.values()) checkIds(source, data?.order, 'order')
    if (content.catalog) checkIds(content.catalog.source, content.catalog.data?.urgent, 'urgent')
    for (const [id, { replacedBy, kind }] of Object.entries(content.retired?.data ?? {})) {
      if (content.retired && kind !== 'scenario')
        checkId(content.retired.source, replacedBy, [id, 'replacedBy'])
    }
  },
}
