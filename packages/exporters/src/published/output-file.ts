import { VFile } from 'vfile'

/** What the manifest says of a file. */
export interface OutputData {
  readonly mediaType: string
  readonly locale?: string
  /** Ids of the questions it carries, in order. */
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
