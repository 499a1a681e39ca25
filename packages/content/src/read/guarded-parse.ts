import { Worker } from 'node:worker_threads'
import type { Root } from 'mdast'

/**
 * Milliseconds of processor time that this process may use while a text is parsed, once the thread is ready. A clock on
 * the wall would refuse honest texts on a busy machine; what else the process does meanwhile counts too, so that the
 * thread gets half of it at least.
 */
const PROCESSOR_TIME = 2_500
/** Milliseconds after which nothing is waited for, whatever the reason. */
const WALL_TIME = 120_000
const POLL = 50

interface Answer {
  readonly ready?: true
  readonly tree?: Root
  readonly error?: string
}

let idle: Promise<Worker | undefined> | undefined
/** Texts are parsed one after another: a folder full of slow ones must not take all processors. */
let queue: Promise<unknown> = Promise.resolve()

function next(worker: Worker, processorTime: number): Promise<Answer | undefined> {
  const began = { cpu: process.cpuUsage(), wall: Date.now() }
  const isOver = (): boolean => {
    const { user, system } = process.cpuUsage(began.cpu)
    return (user + system) / 1_000 > processorTime || Date.now() - began.wall > WALL_TIME
  }
  return new Promise((resolve) => {
    const fail = (): void => finish(undefined)
    const finish = (answer: Answer | undefined): void => {
      clearInterval(timer)
      // One by one: a worker has listeners of its own, without which it hears nothing.
      worker.off('message', finish).off('error', fail).off('exit', fail)
      resolve(answer)
    }
    const timer = setInterval(() => isOver() && fail(), POLL)
    worker.on('message', finish).on('error', fail).on('exit', fail)
  })
}

async function start(): Promise<Worker | undefined> {
  const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
  })
  worker.unref()
  if ((await next(worker, Number.POSITIVE_INFINITY))?.ready) return worker
  await worker.terminate()
  return undefined
}

async function run(text: string): Promise<Root | undefined> {
  const worker = await (idle ?? start())
  idle = undefined
  if (!worker) return undefined
  worker.postMessage(text)
  const answer = await next(worker, PROCESSOR_TIME)
  if (answer?.tree) {
    idle = Promise.resolve(worker)
    return answer.tree
  }
  await worker.terminate()
  return undefined
}

/** Parses a text of which nobody can say beforehand how long it takes; undefined when it takes too long or too much. */
export function guardedParse(text: string): Promise<Root | undefined> {
  const result = queue.then(() => run(text))
  queue = result
  return result
}
