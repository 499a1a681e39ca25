import type { Corpus } from '@topasked/content'
import type { Channel } from '../../src/channels/channel.ts'

/** What a channel renders, by path. */
export async function filesOf(channel: Channel, corpus: Corpus, siteUrl = corpus.catalog.siteUrl) {
  const files = await channel.render(corpus, { siteUrl })
  return new Map(files.map((file) => [file.path, file]))
}

/** The value of a JSON file among these. Throws when there is none. */
export function jsonAt<T>(files: Awaited<ReturnType<typeof filesOf>>, path: string): T {
  return JSON.parse(textAt(files, path))
}

/** The text of a file among these. Throws when there is none. */
export function textAt(files: Awaited<ReturnType<typeof filesOf>>, path: string): string {
  const file = files.get(path)
  if (!file) throw new Error(`no file ${path} among ${[...files.keys()].join(', ')}`)
  return String(file.value)
}
