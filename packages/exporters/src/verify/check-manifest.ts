import type { Corpus } from '@topasked/content'
import { CHANNELS } from '@topasked/schema'
import { editionPagesOf } from '../published/edition-page.ts'
import type { Problem } from './problem.ts'
import { entriesOf, type PublishedTree, withheldIn } from './published-tree.ts'

/** Every file is in the manifest with its hash and size, and the other way round. */
export async function checkManifest(tree: PublishedTree, corpus: Corpus): Promise<Problem[]> {
  const { manifest, paths } = tree
  const entries = entriesOf(manifest)
  const problems: Problem[] = []
  const say = (file: string, channel: string, message: string): void => {
    problems.push({ kind: 'manifest', channel, file, message })
  }
  for (const { path, sha256, bytes, channel } of manifest.files) {
    if (!tree.has(path)) {
      problems.push({
        kind: 'missing',
        channel,
        file: path,
        message: 'the manifest lists this file, and it is not there',
      })
    } else if (tree.sha256Of(path) !== sha256)
      say(path, channel, 'the file is not the one that was built: its hash differs')
    else if ((await tree.read(path)).length !== bytes) say(path, channel, 'the manifest gives another size')
    if (!manifest.channels.includes(channel))
      say(path, channel, 'the manifest does not list this channel as published')
  }
  if (entries.size !== manifest.files.length) say('manifest.json', '', 'the manifest lists a file twice')
  problems.push(...checkWithheld(tree, corpus))
  for (const path of paths.filter((path) => !entries.has(path))) {
    problems.push({
      kind: 'extra',
      channel: channelOf(path),
      file: path,
      message: 'the manifest does not list this file',
    })
  }
  return problems
}

/** What the manifest calls withheld is a handout of this content, and not there. */
function checkWithheld(tree: PublishedTree, corpus: Corpus): Problem[] {
  const handouts = new Set(editionPagesOf(corpus).map(({ pdf }) => pdf))
  return [...withheldIn(tree)].flatMap((file): Problem[] => {
    const about = { channel: 'pdf', file }
    if (!handouts.has(file))
      return [
        { ...about, kind: 'manifest', message: 'the manifest withholds a document that does not exist' },
      ]
    if (!tree.has(file)) return []
    return [{ ...about, kind: 'extra', message: 'the manifest says that this document is withheld' }]
  })
}

function channelOf(path: string): string {
  const [first = ''] = path.split('/')
  return CHANNELS.find((name) => name === first) ?? 'site'
}
