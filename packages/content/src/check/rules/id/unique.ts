import type { Finding } from '../../../model/messages.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

/** Names that are one on disks that do not tell capitals or normal forms apart. A name that is no id is the wrong one. */
function checkPaths(sources: readonly Source[], found: (source: Source, finding: Finding) => void): void {
  const byName = new Map<string, Source>()
  for (const source of sources) {
    const name = source.file.path.normalize('NFC').toLowerCase()
    const other = byName.get(name)
    byName.set(name, source)
    if (!other) continue
    const [wrong, right] = /[A-Z]/.test(other.file.path) ? [other, source] : [source, other]
    const isCase = wrong.file.path.normalize('NFC') !== right.file.path.normalize('NFC')
    found(wrong, {
      reason: `this file has the same name as ${right.file.path}, but for ${isCase ? 'capitals' : 'the way its accents are stored'}`,
      help: 'rename one of the two, or delete it',
    })
  }
}

export const idUnique: ContentRule = {
  id: 'id/unique',
  stage: 'content',
  severity: 'error',
  description:
    'An id belongs to one question or scenario: no two file names differ only in case, and no alias is an id in use.',
  check({ sources, questions, scenarios, retired }, found) {
    checkPaths(sources, found)
    for (const [noun, group] of [
      ['question', questions],
      ['scenario', scenarios],
    ] as const) {
      const taken = new Map([...group.keys()].map((id) => [id, id]))
      for (const [id, { source, data }] of group) {
        for (const [index, alias] of (data?.aliases ?? []).entries()) {
          const other = taken.get(alias)
          const place = source.yaml?.place(['aliases', index])
          if (other)
            found(source, {
              reason: `the ${noun} ${other} has the name ${alias} already`,
              help: 'remove this alias',
              place,
            })
          else taken.set(alias, id)
        }
      }
      for (const [id, { kind = 'question' }] of Object.entries(retired?.data ?? {})) {
        if (kind !== noun || !taken.has(id) || !retired) continue
        const help = `remove the entry ${id} here, or rename the ${noun}`
        found(retired.source, {
          reason: `${id} is retired, but there is a ${noun} of that name`,
          help,
          place: retired.source.yaml?.place([id], 'key'),
        })
      }
    }
  },
}
