import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

const WAIT = 250

/**
 * Waits until no other build of this folder runs: two of them would write into the same `.docusaurus`. The lock goes
 * with the process, and one that a killed process left behind is taken over.
 */
export async function lockBuild(siteDir: string): Promise<void> {
  const folder = path.join(siteDir, 'node_modules/.cache/topasked')
  const file = path.join(folder, 'build.pid')
  mkdirSync(folder, { recursive: true })
  for (let told = false; !take(file); told = true) {
    if (!told) console.error('Another build of the site is running; waiting for it to end.')
    await setTimeout(WAIT)
  }
  process.on('exit', () => rmSync(file, { force: true }))
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (!isRunning(readPid(file))) rmSync(file, { force: true })
  return false
}

function readPid(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
