import { ID_PATTERN, RESERVED_IDS } from '@topasked/schema'
import type { ContentRule } from '../../rule.ts'
import { toId } from './to-id.ts'

const ID = new RegExp(ID_PATTERN)
const FOLDERS =
  'Questions go in questions/, texts to include in fragments/, scenarios in scenarios/, pictures in images/.'

/** Names that no file can have on Windows, whatever its ending. */
const WINDOWS_NAME = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
const WINDOWS_CHARACTER = /[<>:"|?*\\\u0000-\u001F]|[ .]$/

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** Why a clone on Windows would fail, or a link break on the way. */
function unusable(path: string): string | undefined {
  const name = path.split('/').find((part) => WINDOWS_NAME.test(part) || WINDOWS_CHARACTER.test(part))
  return name && `Windows cannot have a file called ${name}`
}

export const idFormat: ContentRule = {
  id: 'id/format',
  stage: 'content',
  severity: 'error',
  description: "A file's name is its id: lower-case letters, digits and single hyphens.",
  check({ sources, catalog }, found) {
    const locales = catalog?.data
      ? [catalog.data.locales.default, ...(catalog.data.locales.others ?? [])]
      : []
    const folded = new Map<string, number>()
    for (const { file } of sources) folded.set(fold(file.path), (folded.get(fold(file.path)) ?? 0) + 1)
    for (const source of sources) {
      const { kind, id, file } = source
      // What is no plain file is the matter of file/plain, a repository that of file/no-repository, and the other file that
      // has this name but for capitals that of id/unique.
      if (kind === 'repository' || file.data.problem || (folded.get(fold(file.path)) ?? 0) > 1) continue
      const problem = unusable(file.path)
      if (kind === 'unknown') {
        const [, start, language] = /^(.*\.)([A-Za-z]{2,3}_[A-Za-z_]+)\.md$/.exec(file.path) ?? []
        if (language !== undefined) {
          const help = `rename it to ${start}${language.replaceAll('_', '-')}.md`
          found(source, { reason: `the language ${language} is written with a hyphen`, help })
          continue
        }
        const help = /\.(?:markdown|mdx|txt|yml)$/i.test(file.path)
          ? `${FOLDERS} Their names end in .md or .yaml.`
          : FOLDERS
        found(source, { reason: `${file.path} is not a file that Topasked knows`, help })
      } else if (problem) {
        found(source, { reason: problem, help: 'rename the file' })
      } else if (['question', 'translation', 'fragment', 'scenario'].includes(kind) && !ID.test(id)) {
        const suggestion = toId(id) || 'new-name'
        found(source, {
          reason: `the file name ${id} is not an id`,
          help: `rename the file to ${suggestion}: lower-case letters, digits and single hyphens`,
        })
      } else if (kind === 'scenario' && [...RESERVED_IDS, ...locales].includes(id)) {
        found(source, {
          reason: `${id} is an address of the site and cannot be a scenario`,
          help: 'choose another name',
        })
      }
    }
  },
}
