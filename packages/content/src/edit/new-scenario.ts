import { Scenario } from '@topasked/schema'
import { applyChanges, type EditOptions, type EditResult, startEdit } from './apply-changes.ts'
import { Changes } from './changes.ts'
import { monthsAfter } from './days.ts'
import { EditError } from './edit-error.ts'
import { assertFree } from './id.ts'
import { quoted, titleOf } from './new-question.ts'
import { example, type Filled, set, toScaffold } from './scaffold.ts'
import { YamlEdit } from './yaml-edit.ts'

interface NewScenario extends EditOptions {
  /** Its title in the default locale; without it, the words of the id stand in. */
  readonly title?: string | undefined
}

/**
 * Writes `scenarios/<id>.yaml` and lists the id last in `faq.yaml`. Readers see a scenario from its first published
 * question on.
 * @throws {EditError} when the id cannot be given, or faq.yaml cannot be read.
 */
export async function newScenario(asked: NewScenario, id: string): Promise<EditResult> {
  const start = await startEdit(asked, false)
  const { catalog, questions, asOf } = start.content
  assertFree(start.content, 'scenario', id)
  if (!catalog?.data || !catalog.source.yaml) throw new EditError('faq.yaml cannot be read')
  const { locales, scenarios } = catalog.data
  const all = [locales.default, ...(locales.others ?? [])]
  const some = [...questions.keys()].slice(0, 2)
  const fields = {
    title: set(
      `\n  ${locales.default}: ${quoted(asked.title ?? titleOf(id))}`,
      `Languages: ${all.join(', ')}.`,
    ),
    intro: example(`\n  ${locales.default}: ${quoted('Who this is for, in a sentence.')}`),
    ...(some.length > 0 && { order: example(`[${some.join(', ')}]`) }),
    valid: example(`{ from: ${asOf}, until: ${monthsAfter(asOf, 12)} }`),
  } satisfies Partial<Record<keyof Scenario, Filled>>
  const changes = new Changes()
  changes.create(`scenarios/${id}.yaml`, toScaffold(Scenario, fields))
  if (!scenarios.includes(id))
    changes.edit(catalog.source, new YamlEdit(catalog.source.yaml).addItem('scenarios', id))
  return applyChanges(start, changes, asked)
}
