import { together } from '../../../fix/edit.ts'
import type { Content } from '../../../read/content.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule, Example } from '../../rule.ts'
import { Names } from '../../similar.ts'

interface Reference {
  readonly name: string
  readonly path: YamlPath
}

interface Options {
  readonly id: string
  readonly description: string
  readonly examples: readonly Example[]
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
export function existsIn({ id, description, examples, noun, known, used, help }: Options): ContentRule {
  return {
    id,
    stage: 'content',
    severity: 'error',
    description,
    examples,
    fixes: true,
    check(content, found) {
      const given = known(content)
      if (!given) return
      const names = new Names(given)
      for (const { source, data } of content.questions.values()) {
        for (const { name, path } of data ? used(data) : []) {
          if (names.has(name)) continue
          const similar = names.similarTo(name)
          const yaml = source.yaml
          found(source, {
            reason: `there is no ${noun} ${name}`,
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
