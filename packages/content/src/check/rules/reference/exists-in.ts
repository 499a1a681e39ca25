import { together } from '../../../fix/edit.ts'
import type { Content } from '../../../read/content.ts'
import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

interface Reference {
  readonly name: string
  readonly path: YamlPath
}

interface Use {
  readonly source: Source
  readonly path: YamlPath
}

interface Options {
  readonly id: string
  readonly description: string
  /** What a name stands for, as `scenario`. */
  readonly noun: string
  /** The names there are; undefined when they cannot be known since the file that has them is broken. */
  known(content: Content): Iterable<string> | undefined
  /** The names that the frontmatter of a question uses. */
  used(data: { scenarios: string[]; audience: string[]; owner: string }): readonly Reference[]
  /** What to do when no name is similar. */
  readonly help: string
}

/** A rule that every name of one field of a question stands for something that exists. */
export function existsIn({ id, description, noun, known, used, help }: Options): ContentRule {
  return {
    id,
    stage: 'content',
    severity: 'error',
    description,
    fixes: true,
    check(content, found) {
      const given = known(content)
      if (!given) return
      const names = new Names(given)
      const unknown = new Map<string, Use[]>()
      for (const { source, data } of content.questions.values()) {
        for (const { name, path } of data ? used(data) : []) {
          if (names.has(name)) continue
          const uses = unknown.get(name)
          if (uses) uses.push({ source, path })
          else unknown.set(name, [{ source, path }])
        }
      }
      for (const [name, uses] of unknown) {
        const similar = names.similarTo(name)
        // A name that was taken out of faq.yaml is one mistake, however many questions have it.
        const isOne = !similar && uses.length > 1
        for (const { source, path } of isOne ? uses.slice(0, 1) : uses) {
          const { yaml } = source
          found(source, {
            reason: `there is no ${noun} ${name}${isOne ? `, which ${uses.length} questions name` : ''}`,
            help: similar
              ? `there is one with a similar name: ${similar.name}`
              : `${help}; there are: ${names.all().join(', ')}`,
            place: yaml?.place(path),
            edits:
              similar?.certain && yaml ? together(yaml.replaceName(path, name, similar.name)) : undefined,
          })
        }
      }
    },
  }
}
