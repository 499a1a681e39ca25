import { BASE } from './base-folder.ts'
import type { Example } from './example.ts'

type Files = Readonly<Record<string, string>>

const KEY = /^([A-Za-z-]+)\s*[:：]/

/** Lines of a registry, each in the place of the line that has its key; the others come last. */
function withLines(path: string, lines: string): string {
  const base = (BASE[path] ?? '').split('\n').filter((line) => line !== '')
  for (const line of lines.split('\n').filter((other) => other !== '')) {
    const key = KEY.exec(line)?.[1]
    const at = base.findIndex((other) => key && KEY.exec(other)?.[1] === key)
    if (at >= 0) base[at] = line
    else base.push(line)
  }
  return `${base.join('\n')}\n`
}

function whole(path: string, text: string): string {
  return path === 'faq.yaml' || path === 'links.yaml' ? withLines(path, text) : text
}

/** The file that an example's text stands in, and what is in it. */
function stand({ in: where }: Example, text: string): Files {
  if (where.includes('/') || where.includes('.')) return { [where]: whole(where, text) }
  const [, fields = ''] = (BASE['questions/renew.md'] ?? '').split('---\n')
  const lines = fields.trimEnd().split('\n')
  const replaced = lines.map((line) => (KEY.exec(line)?.[1] === where ? text : line))
  const all = where === 'field' ? [...lines, text] : replaced
  const answer = where === 'answer' ? text : 'Ask at the [desk](link:contact).'
  return { 'questions/renew.md': `---\n${all.join('\n')}\n---\n\n${answer}\n` }
}

/** The files of an example's folder, beside those of the base folder; undefined takes one away. */
export function filesOf(example: Example, text: string | undefined, hashes: Files): Record<string, string> {
  const others = Object.entries(example.files ?? {}).map(
    ([path, other]) => [path, whole(path, other)] as const,
  )
  const files = { ...Object.fromEntries(others), ...(text === undefined ? {} : stand(example, text)) }
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content.replace('HASH_FEES', hashes.fees ?? '').replace('HASH', hashes.renew ?? ''),
    ]),
  )
}

/** The file whose message is expected. */
export function fileOf({ in: where, file }: Example): string {
  return file ?? (where.includes('/') || where.includes('.') ? where : 'questions/renew.md')
}
