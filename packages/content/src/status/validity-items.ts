import type { Content } from '../read/content.ts'
import type { ValidityItem } from './attention.ts'
import { compare, type Readable } from './readable.ts'

/** Questions and scenarios whose last day is over or comes by the day `soon`; scenarios only where no owner is asked for. */
export function validityItems(
  { scenarios, catalog, asOf }: Content,
  all: readonly Readable[],
  soon: string,
  owner: string | undefined,
): ValidityItem[] {
  const first = catalog?.data?.locales.default ?? ''
  const state = (until: string): ValidityItem['state'] => (until < asOf ? 'ended' : 'ending')
  const ofQuestions = all.flatMap(({ id, data, about }): ValidityItem[] => {
    const until = data.valid?.until
    if (data.draft || until === undefined || until > soon) return []
    const { title, file } = about
    return [{ kind: 'question', id, title, owner: data.owner, file, until, state: state(until) }]
  })
  const ofScenarios = [...scenarios].flatMap(([id, { source, data }]): ValidityItem[] => {
    const until = data?.valid?.until
    if (!data || owner !== undefined || until === undefined || until > soon) return []
    const title = data.title[first] ?? id
    return [{ kind: 'scenario', id, title, owner: null, file: source.file.path, until, state: state(until) }]
  })
  return [...ofScenarios, ...ofQuestions].sort((a, b) =>
    compare(a.until, b.until, a.owner ?? '', b.owner ?? '', a.id, b.id),
  )
}
