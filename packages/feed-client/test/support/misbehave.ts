import { gzipSync } from 'node:zlib'
import type { Misbehave } from './loopback.ts'

/** Does something else with the requests for one file. */
const at =
  (file: string, answer: (...args: Parameters<Misbehave>) => unknown): Misbehave =>
  (...args) => {
    if (args[0] !== file) return false
    answer(...args)
    return true
  }

export const status = (file: string, code: number, headers: Record<string, string> = {}) =>
  at(file, (_path, _request, response) => response.writeHead(code, headers).end())

export const redirect = (file: string, to: string, code = 302) => status(file, code, { Location: to })

export const body = (file: string, text: string | Uint8Array, headers: Record<string, string> = {}) =>
  at(file, (_path, _request, response) => response.writeHead(200, headers).end(text))

export const hangUp = (file: string) => at(file, (_path, _request, response) => response.destroy())

export const neverAnswer = (file: string) => at(file, () => undefined)

export const breakOff = (file: string) =>
  at(file, (_path, _request, response) => {
    response.writeHead(200, { 'Content-Length': '100000' }).write('{"')
    setTimeout(() => response.destroy(), 20)
  })

/** Sends a byte now and then, and never ends. */
export const drip = (file: string) =>
  at(file, (_path, _request, response) => {
    response.writeHead(200).write('{')
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  })

const ZEROS = gzipSync(new Uint8Array(200_000_000))
/** 200 kB that unpack to 200 MB. */
export const bomb = (file: string) => body(file, ZEROS, { 'Content-Encoding': 'gzip' })
export const brokenArchive = (file: string) =>
  body(file, ZEROS.subarray(0, 400), { 'Content-Encoding': 'gzip' })
