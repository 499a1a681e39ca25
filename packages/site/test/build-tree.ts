import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../exporters/bin/topasked.mjs', import.meta.url))

/** Publishes channels of a content folder as the command does it. Throws with its last words. */
export async function buildTree(
  out: string,
  content: string,
  channels: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(
    process.execPath,
    [CLI, 'build', '--content', content, '--out', out, '--channels', channels],
    {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output.slice(-4000)}`)
}
