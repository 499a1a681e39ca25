import type { Content } from '../../../read/content.ts'
import { readTarget } from '../../../resolve/targets.ts'
import { localProblem } from './local.ts'

/** Whether there would be nothing wrong with a link, or a picture, of this address in the file at `from`. */
export function leadsSomewhere(content: Content, from: string, url: string, isPicture: boolean): boolean {
  const target = readTarget(url, from)
  if (isPicture) return target.kind === 'file' && content.assets.has(target.path)
  if (target.kind === 'registry') return Object.hasOwn(content.links?.data ?? {}, target.key)
  if (target.kind === 'heading') return true
  if (target.kind === 'question')
    return content.questions.has(target.id) && !content.questions.get(target.id)?.data?.draft
  const allowed = content.catalog?.data?.allow?.linkHosts ?? []
  return target.kind === 'web' && !localProblem(url, from, allowed)
}
