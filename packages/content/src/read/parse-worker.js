// @ts-check
/** Parses one text after another for the main thread, which ends this thread when it takes too long. */
import { parentPort } from 'node:worker_threads'
import { parse } from './parser.js'

parentPort?.on('message', (/** @type {string} */ text) => {
  try {
    parentPort?.postMessage({ tree: parse(text) })
  } catch (error) {
    // A stack that overflows is one of the ways in which a text can be too much.
    parentPort?.postMessage({ error: String(error) })
  }
})
parentPort?.postMessage({ ready: true })
