import { CHANNELS } from '@topasked/schema'
import type { Problem } from './problem.ts'
import { entriesOf, type PublishedTree } from './published-tree.ts'

/** Every file is in the manifest with its hash and size, and the other way round. */
export async function checkManifest(tree: PublishedTree): Promise<Problem[]> {
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

function channelOf(path: string): string {
  const [first = ''] = path.split('/')
  return CHANNELS.find((name) => name === first) ?? 'site'
}
