// @ts-check
/**
 * Parses texts for the main thread, which ends this thread when one of them takes too long: before each, the thread
 * writes down which one it is at.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { parseAll } from './parse-all.js'

/** @import { ParseRequest, ParseWorkerData } from './parse-thread.ts' */

const { at, treeLimits } = /** @type {ParseWorkerData} */ (workerData)

parentPort?.on('message', (/** @type {readonly ParseRequest[]} */ requests) => {
  const results = requests.map((request, index) => {
    Atomics.store(at, 0, index)
    return parseAll(request, treeLimits)
  })
  parentPort?.postMessage(results)
})
parentPort?.postMessage('ready')
