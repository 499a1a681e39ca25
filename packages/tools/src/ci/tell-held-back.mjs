/**
 * Makes a run red that has published everything but what has an error. TOPASKED_HELD_BACK is the number of files that
 * were held back.
 */
import { annotate } from './command.mjs'

const count = Number(process.env.TOPASKED_HELD_BACK || 0)
if (count > 0) {
  const files = count === 1 ? 'A file with an error is' : `${count} files with errors are`
  annotate(
    'error',
    `${files} held back; everything else is published. The job "Build and verify" names them.`,
  )
  process.exitCode = 1
}
