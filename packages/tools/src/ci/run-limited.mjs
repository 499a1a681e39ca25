/** Runs a program for a time at most, and ends all that it started. */
import { spawn } from 'node:child_process'

/**
 * Gives the exit code; 124 when the time was up. The program gets a process group of its own, and the group is killed
 * outright: a compiler at work hears no gentler signal, and `topasked build` may be killed at any moment.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd: string, limit: number }} options
 * @returns {Promise<number>}
 */
export function runLimited(program, args, { env, cwd, limit }) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    let late = false
    const timer = setTimeout(() => {
      late = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, limit)
    child.once('error', failed)
    child.once('close', (code) => {
      clearTimeout(timer)
      done(late ? 124 : (code ?? 1))
    })
  })
}
