import { Failure } from './failure.ts'
import { discard, type FeedResponse } from './request-file.ts'
import type { Session } from './session.ts'

const LINE_FEED = 0x0a

/** All bytes of an answer. @throws {Failure} `aborted`, `timeout`, `network`, `too-large` */
export async function readBody(response: FeedResponse, session: Session): Promise<Uint8Array> {
  const bytes = collector(response.url, session)
  for await (const chunk of chunksOf(response, session)) bytes.add(chunk)
  return bytes.take()
}

/**
 * The lines of an answer, each with its line feed. What stands after the last line feed is left out.
 * @throws {Failure} `aborted`, `timeout`, `network`, `too-large`
 */
export async function* readLines(response: FeedResponse, session: Session): AsyncGenerator<Uint8Array, void> {
  const line = collector(response.url, session)
  for await (const chunk of chunksOf(response, session)) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end + 1))
      yield line.take()
      start = end + 1
    }
    line.add(chunk.subarray(start))
  }
}

/** What the stream brings, unpacked, counted as it comes: a small file that unpacks to a large one is not read to its end. */
async function* chunksOf({ url, body }: FeedResponse, session: Session): AsyncGenerator<Uint8Array, void> {
  if (body === null) return
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  try {
    reader = body.getReader()
    for (;;) {
      const { done, value } = await session.within(reader.read())
      if (done) return
      session.spend(value.length)
      yield value
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('network', `${url} broke off`, { cause })
  } finally {
    discard(reader ?? body)
  }
}

/** Puts pieces together, as many bytes as one file may have. */
function collector(url: string, { settings: { maxFileBytes } }: Session) {
  let pieces: Uint8Array[] = []
  let length = 0
  return {
    add(piece: Uint8Array): void {
      length += piece.length
      if (length > maxFileBytes)
        throw new Failure('too-large', `${url} has more than ${maxFileBytes} bytes (maxFileBytes)`)
      pieces.push(piece)
    },
    take(): Uint8Array {
      const whole = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
      }
      pieces = []
      length = 0
      return whole
    },
  }
}
