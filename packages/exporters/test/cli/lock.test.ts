import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeLock, waitForLock } from '../../src/output/output-lock.ts'
import { temporary } from './run.ts'

/** A process of another program, which lives until the test is over. */
function otherProgram(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  onTestFinished(() => void child.kill())
  return child.pid ?? 0
}

test.runIf(process.platform === 'linux')(
  'a lock whose pid another program has now is taken over',
  async () => {
    const path = join(temporary(), 'build.lock')
    const pid = otherProgram()
    writeFileSync(path, `${pid} ${hostname()} 0123456789abcdef 1`)
    const lock = await takeLock(path)
    expect(lock?.isHeld()).toBe(true)
    lock?.release()
  },
)

test('who waits says once for which process, since when, and for which file', async () => {
  const path = join(temporary(), 'build.lock')
  const pid = otherProgram()
  const other = await takeLock(path)
  const [, host, token, started = ''] = readFileSync(path, 'utf8').split(' ')
  expect(host).toBe(hostname())
  other?.release()
  // As another process would write it, whose start nobody can compare.
  writeFileSync(path, `${pid} ${host} ${token}x `)
  expect(process.platform === 'linux' ? started : 'known').not.toBe('')
  const said: string[] = []
  const waiting = waitForLock(path, 'the build of the site', (line) => {
    said.push(line)
    setTimeout(() => process.kill(pid), 300)
  })
  const lock = await waiting
  lock.release()
  expect(said).toEqual([
    expect.stringMatching(`^waiting for process ${pid}, which has held the build of the site since `),
  ])
  expect(said[0]).toContain(path)
})
