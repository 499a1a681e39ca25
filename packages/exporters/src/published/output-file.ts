import { VFile } from 'vfile'

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

/** A file for the published tree; `path` uses forward slashes. */
export function outputFile(path: string, value: string | Uint8Array, output: OutputData): VFile {
  return new VFile({ path, value, data: { output } })
}
