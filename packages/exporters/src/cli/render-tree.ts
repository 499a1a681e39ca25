import { createHash } from 'node:crypto'
import type { Corpus } from '@topasked/content'
import type { ChannelName, Manifest, ManifestFile, WithheldDocument } from '@topasked/schema'
import type { VFile } from 'vfile'
import type { Channel, RenderOptions } from '../channels/channel.ts'
import { explainFailure } from '../channels/channel-failure.ts'
import { writersOf } from '../definitions/index.ts'
import type { PublishedTree } from '../verify/published-tree.ts'

async function rendered(channel: Channel, corpus: Corpus, options: RenderOptions): Promise<readonly VFile[]> {
  try {
    return await channel.render(corpus, options)
  } catch (error) {
    throw await explainFailure(channel, corpus, options, error)
  }
}

/**
 * What the channels make of a corpus, as a published tree in memory. Of the site there are the files that need no pages
 * (redirects, lists for programs). Its manifest fits what is in it, and names the handouts that are withheld.
 * @throws {ChannelFailedError}
 */
export async function renderTree(
  corpus: Corpus,
  siteUrl: string,
  channels: readonly ChannelName[],
): Promise<PublishedTree> {
  const files = new Map<string, Buffer>()
  const entries = new Map<string, ManifestFile>()
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
  const withheld: WithheldDocument[] = []
  const withhold = (document: WithheldDocument): void => void withheld.push(document)
  // The handouts first: nothing links to those that are withheld.
  const writers = await writersOf(channels)
  for (const channel of writers.sort((a, b) => Number(b.name === 'pdf') - Number(a.name === 'pdf'))) {
    const options = { siteUrl, withhold, withheld: new Set(withheld.map(({ path }) => path)) }
    for (const { path, value, data } of await rendered(channel, corpus, options)) {
      const bytes = Buffer.from(value)
      const { mediaType = '', locale, questions } = data.output ?? {}
      const optional = { ...(locale && { locale }), ...(questions && { questions: [...questions] }) }
      files.set(path, bytes)
      entries.set(path, {
        path,
        sha256: sha256(bytes),
        bytes: bytes.length,
        mediaType,
        channel: channel.name,
        ...optional,
      })
    }
  }
  const manifest: Manifest = {
    schemaVersion: 1,
    tool: { name: 'topasked', version: '0.0.0' },
    asOf: corpus.asOf,
    commit: null,
    channels: [...channels],
    files: [...entries.values()],
    ...(withheld.length > 0 && { withheld }),
  }
  return {
    dir: '',
    manifest,
    paths: [...files.keys()].sort(),
    has: (path) => files.has(path),
    read: async (path) => {
      const bytes = files.get(path)
      if (!bytes) throw new Error(`no file ${path}`)
      return bytes
    },
    sha256Of: (path) => entries.get(path)?.sha256,
  }
}
