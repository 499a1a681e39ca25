import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { print, sample } from './sample.ts'

const script = fileURLToPath(new URL('digest.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

it('another process in another time zone, locale and folder, with a single thread, makes the same bytes', async () => {
  const here = [...(await print(sample()))].map(
    ([path, { value }]) => `${path} ${createHash('sha256').update(value).digest('hex')}`,
  )
  const machine = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    RAYON_NUM_THREADS: '1',
  }
  const env = { ...process.env, ...machine }
  const options = { env, cwd: tmpdir() }
  const args = ['--conditions=@topasked/source', '--import', tsx, script]
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  expect(stdout.trim().split('\n')).toEqual(here)
}, 120_000)
