import { forEachGuarded } from '../guard.ts'
import { report } from '../model/messages.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import { explainExcess, FRONTMATTER_LIMITS, YAML_LIMITS } from '../read/limits.ts'
import { indexNodes } from '../read/markdown.ts'
import type { ParseResult } from '../read/parse-thread.ts'
import { placeAt } from '../read/places.ts'
import { isMarkdown, isRegistry, kindOf, type Source } from '../read/source.ts'
import type { ParsedYaml } from '../read/yaml-nodes.ts'
import { yamlSourceOf } from '../read/yaml-source.ts'
import { explainSchema, explainYaml } from './explain.ts'
import { reportFailure } from './failure.ts'
import { FileCheck } from './file-check.ts'
import type { ReadSource } from './read-source.ts'
import { fileLimit } from './rules/file/limit.ts'
import { TEXT_RULES } from './rules/index.ts'

/** Runs the rules that look at bare text; false when one of them says that the file cannot be read on. */
function checkText(check: FileCheck, text: string, source: Source): boolean {
  const { file } = check
  return TEXT_RULES.every(
    (rule) =>
      check.run(rule, () => {
        for (const finding of rule.check(text, source)) {
          report(file, rule, { ...finding, place: placeAt(file, finding.offset, finding.end) })
          if ((finding.severity ?? rule.severity) === 'error') return false
        }
        return true
      }) ?? true,
  )
}

type Fields = Pick<Source, 'yaml' | 'data'>

function checkYaml(
  check: FileCheck,
  { kind, file }: Source,
  parsed: ParsedYaml,
  text: string,
  offset: number,
): Fields {
  const yaml = yamlSourceOf(file, text, offset, parsed)
  if (explainYaml(check, kind, yaml)) return { yaml }
  // An empty file is an empty map: that is what a registry without entries looks like.
  const value = yaml.value ?? (isRegistry(kind) ? {} : yaml.value)
  if (explainSchema(check, kind, { ...yaml, value })) return { yaml }
  return { yaml, ...(value !== undefined && { data: value }) }
}

/** Says why a text was not parsed; false when it was. */
function explainNotParsed({ kind, file }: Source, { excess, fault }: ParseResult): boolean {
  if (fault !== undefined) reportFailure(file, 'the parser', fault)
  if (!excess) return fault !== undefined
  const limits = isMarkdown(kind) ? FRONTMATTER_LIMITS : YAML_LIMITS
  const place = placeAt(file, excess.offset, excess.offset + 1)
  report(file, fileLimit, { ...explainExcess(excess.what, limits), place })
  return true
}

function checkSource(check: FileCheck, { source, text, parsed }: ReadSource): Source {
  if (text === undefined || !checkText(check, text, source) || !parsed) return source
  if (explainNotParsed(source, parsed)) return source
  const { tree, yaml } = parsed
  const split = isMarkdown(source.kind) ? splitFrontmatter(text) : undefined
  const [start, end] = split?.state === 'found' ? [split.start, split.end] : [0, text.length]
  const frontmatter = text.slice(start, end)
  const named = { ...source, kind: kindOf(source, yaml, frontmatter) }
  const fields = yaml ? checkYaml(check, named, yaml, frontmatter, start) : {}
  return { ...named, ...(tree && { tree, nodes: indexNodes(tree) }), ...fields }
}

/** Milliseconds for the rules that look at one file, and for each thousand characters more. */
const TIME = 500
const TIME_PER_THOUSAND = 3

/** Runs the rules that look at one file alone; what is wrong with it is on its VFile. */
export function checkSources(files: readonly ReadSource[]): Source[] {
  const checked = new Map<ReadSource, Source>()
  const checks = new Map(files.map((read) => [read, new FileCheck(read.source.file)]))
  const messages = new Map(files.map((read) => [read, read.source.file.messages.length]))
  /** Nothing that a rule has said so far. */
  const begin = (read: ReadSource): FileCheck => {
    read.source.file.messages.length = messages.get(read) ?? 0
    return checks.get(read) ?? new FileCheck(read.source.file)
  }
  forEachGuarded(files, {
    work(read) {
      checked.set(read, checkSource(begin(read), read))
    },
    failed: (read, error) => begin(read).fail(error),
    time: ({ text = '' }) => TIME + (TIME_PER_THOUSAND * text.length) / 1_000,
  })
  return files.map((read) => checked.get(read) ?? read.source)
}
