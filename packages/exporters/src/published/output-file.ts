import { VFile } from 'vfile'
import { withoutMarks } from '../language/foreign-words.ts'

/** The manifest data of a file. */
export interface OutputData {
  readonly mediaType: string
  readonly locale?: string
  /** The ids of the questions in the file, in order. */
  readonly questions?: readonly string[]
}
declare module 'vfile' {
  interface DataMap {
    output: OutputData
  }
}

/**
 * A file for the published tree; `path` uses forward slashes. HTML says by now which words are in another language; other texts
 * cannot.
 */
export function outputFile(path: string, value: string | Uint8Array, output: OutputData): VFile {
  return new VFile({ path, value: typeof value === 'string' ? withoutMarks(value) : value, data: { output } })
}
