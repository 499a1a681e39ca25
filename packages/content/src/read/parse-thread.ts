import { Worker } from 'node:worker_threads'
import type { Root } from 'mdast'
import { type Excess, TREE_LIMITS, type TreeLimits, type YamlLimits } from './limits.ts'
import type { ParsedYaml } from './yaml-nodes.ts'

/** A text and what to make of it. */
export interface ParseRequest {
  readonly text: string
  /** Where the Markdown begins: at the start of a line. */
  readonly markdown?: { readonly start: number }
  readonly yaml?: { readonly range: readonly [start: number, end: number]; readonly limits: YamlLimits }
}

export interface ParseResult {
  readonly tree?: Root
  readonly yaml?: ParsedYaml | undefined
  /** There is more than is read; where it became too much. Then there is nothing else. */
  readonly excess?: { readonly what: Excess; readonly offset: number }
  /** A parser failed on a text that it should have read. Then there is nothing else. */
  readonly fault?: string
}

/** What the thread is started with. */
export interface ParseWorkerData {
  /** Which text of the batch it is at. */
  readonly at: Int32Array
  readonly treeLimits: TreeLimits
}

interface Job {
  readonly request: ParseRequest
  resolve(result: ParseResult): void
  reject(error: unknown): void
}

/** Texts that go to the thread in one message: it costs little beside them, and few trees wait for it to be sent. */
const BATCH = 8
const POLL = 50
/**
 * Milliseconds of processor time for a text, and for each thousand characters more. The slowest honest texts that were
 * found, tables of 60,000 characters, take 600 ms; a registry takes 1 ms for each thousand characters.
 */
const TIME = 1_200
const TIME_PER_THOUSAND = 2
/** A machine that takes long to start the thread gets so many times as long for a text; most take a tenth of `TIME`. */
const TIMES_START = 10
const MOST_TIME = 6_000
/** Milliseconds after which nothing is waited for, whatever the reason. */
const WALL_TIME = 120_000
/**
 * So much that no text within the size limits overflows it before its time is over: near the end of a stack, compiling a
 * regular expression ends the whole process (V8 11.3). Only what is used of it takes memory.
 */
const STACK_MEGABYTES = 64
const HEAP_MEGABYTES = 512
/** Next to nothing of what a parser makes outlives it: room for it costs less than clearing away every few files. */
const YOUNG_MEGABYTES = 192

const OVER: ParseResult = { excess: { what: 'work', offset: 0 } }

/**
 * A clock on the wall alone would refuse honest texts on a busy machine: this one tells what the process has worked, and
 * not more of it than one thread can do.
 */
class WorkClock {
  #wall = performance.now()
  #cpu = process.cpuUsage()

  /** Milliseconds since it was asked before. */
  lap(): { readonly passed: number; readonly worked: number } {
    const { user, system } = process.cpuUsage(this.#cpu)
    const passed = performance.now() - this.#wall
    this.#wall += passed
    this.#cpu = process.cpuUsage()
    return { passed, worked: Math.min(passed, (user + system) / 1_000) }
  }
}

/**
 * A thread that parses one batch of texts after another. A text that takes too long or too much memory ends the thread;
 * its batch goes on without it in the next one.
 */
class ParseThread {
  readonly #at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  #worker: Worker | undefined
  #isReady = false
  #time = TIME
  #waiting: Job[] = []
  #batch: Job[] = []
  #watch: NodeJS.Timeout | undefined

  parse(request: ParseRequest): Promise<ParseResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject })
      // What is asked for at the same time makes one batch.
      if (this.#waiting.length === 1) setImmediate(() => this.#send())
    })
  }

  /** Starts the thread ahead of the first text: its modules take a while to load. */
  start(): void {
    if (this.#worker) return
    const workerData: ParseWorkerData = { at: this.#at, treeLimits: TREE_LIMITS }
    const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
        maxOldGenerationSizeMb: HEAP_MEGABYTES,
        stackSizeMb: STACK_MEGABYTES,
      },
    })
    worker.unref()
    const clock = new WorkClock()
    worker.on('message', (message: 'ready' | ParseResult[]) => {
      if (worker !== this.#worker) return
      if (message === 'ready') {
        this.#isReady = true
        this.#time = Math.min(MOST_TIME, Math.max(TIME, TIMES_START * clock.lap().worked))
      } else this.#receive(message)
      this.#send()
    })
    worker.on('error', (error) => {
      if (worker !== this.#worker) return
      if (this.#isReady) this.#end()
      else this.#fail(error)
    })
    this.#worker = worker
  }

  #send(): void {
    if (this.#batch.length > 0 || this.#waiting.length === 0) return
    this.start()
    if (!this.#isReady) {
      this.#worker?.ref()
      return
    }
    this.#batch = this.#waiting.splice(0, BATCH)
    Atomics.store(this.#at, 0, 0)
    this.#worker?.ref()
    this.#worker?.postMessage(this.#batch.map(({ request }) => request))
    this.#startWatch()
  }

  #receive(results: readonly ParseResult[]): void {
    clearInterval(this.#watch)
    const batch = this.#batch
    this.#batch = []
    this.#worker?.unref()
    // The thread is to have its next batch before anybody looks at this one.
    this.#send()
    for (const [index, job] of batch.entries()) job.resolve(results[index] ?? OVER)
  }

  /** Ends the thread over the text that it is at. */
  #end(): void {
    clearInterval(this.#watch)
    const [over] = this.#batch.splice(Atomics.load(this.#at, 0), 1)
    this.#waiting.unshift(...this.#batch)
    this.#batch = []
    void this.#worker?.terminate()
    this.#worker = undefined
    this.#isReady = false
    over?.resolve(OVER)
    this.#send()
  }

  /** The thread cannot be started at all. */
  #fail(error: unknown): void {
    this.#worker = undefined
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }

  /** Adds up what is spent on one text. */
  #startWatch(): void {
    const clock = new WorkClock()
    let [index, worked, waited] = [0, 0, 0]
    this.#watch = setInterval(() => {
      const now = Atomics.load(this.#at, 0)
      const lap = clock.lap()
      worked = now === index ? worked + lap.worked : 0
      waited = now === index ? waited + lap.passed : 0
      index = now
      const length = this.#batch[index]?.request.text.length ?? 0
      if (worked > this.#time + (TIME_PER_THOUSAND * length) / 1_000 || waited > WALL_TIME) this.#end()
    }, POLL)
  }
}

const thread = new ParseThread()

/** Starts what parses, so that it is ready when the first text comes. */
export function startParsing(): void {
  thread.start()
}

/**
 * Parses a text in a thread of its own, within the limits.
 * @throws when the thread cannot be started: the installation is broken.
 */
export function parseText(request: ParseRequest): Promise<ParseResult> {
  return thread.parse(request)
}
