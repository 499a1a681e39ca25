import { similarTo } from '../check/similar.ts'

/** What to say after "there is no such name": the one that is most like it, or all that there are. */
export function nameHint(name: string, names: Iterable<string>, listAll: boolean): string {
  const all = [...names]
  const similar = similarTo(name, all)
  if (similar !== undefined) return `; there is one with a similar name: ${similar.name}`
  return listAll ? `; there are: ${all.join(', ') || 'none'}` : ''
}
