import { VFile } from 'vfile'
import type { OutputData } from './channel.ts'

/** A file for the published tree; `path` uses forward slashes. */
export function outputFile(path: string, value: string | Uint8Array, output: OutputData): VFile {
  return new VFile({ path, value, data: { output } })
}
