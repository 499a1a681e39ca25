import type { Corpus } from '@topasked/content'
import { CHANNELS } from '@topasked/schema'
import { documentsIn } from '../content/editions.ts'
import { entriesOf, type PublishedTree, withheldIn } from '../published-tree.ts'
import type { Problem } from './problem.ts'

/** Every file is in the manifest with its hash and size, and the other way round; what is withheld is not there. */
export async function checkManifest(tree: PublishedTree, corpus: Corpus): Promise<Problem[]> {
  const { manifest, paths } = tree
  const entries = entriesOf(manifest)
  const problems: Problem[] = []
  const report = (kind: Problem['kind'], file: string, channel: string, message: string): void => {
    problems.push({ kind, channel, file, message })
  }
  for (const { path, sha256, bytes, channel } of manifest.files) {
    if (!tree.has(path))
      report('missing', path, channel, 'the manifest lists this file, but it does not exist')
    else if (tree.sha256Of(path) !== sha256)
      report(
        'manifest',
        path,
        channel,
        'the file was changed after the build: its hash differs from the manifest',
      )
    else if ((await tree.read(path)).length !== bytes)
      report('manifest', path, channel, 'the size differs from the manifest')
    if (!manifest.channels.includes(channel))
      report('manifest', path, channel, 'the manifest does not list the channel of this file as published')
  }
  if (entries.size !== manifest.files.length)
    report('manifest', 'manifest.json', '', 'the manifest lists a file twice')
  for (const path of paths) {
    const channel = CHANNELS.find((name) => path.startsWith(`${name}/`)) ?? 'site'
    if (!entries.has(path)) report('extra', path, channel, 'the manifest does not list this file')
  }
  const documents = new Set(documentsIn(corpus).map(({ path }) => path))
  for (const path of withheldIn(tree)) {
    if (!documents.has(path))
      report('manifest', path, 'pdf', 'the manifest withholds a document that does not exist')
    else if (tree.has(path)) report('extra', path, 'pdf', 'the manifest says that this document is withheld')
  }
  return problems
}
