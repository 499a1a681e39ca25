/** Prints the paths and hashes of the sample's documents: run by a test in another process with another clock and folder. */
import { createHash } from 'node:crypto'
import { print, sample } from './sample.ts'

for (const [path, { value }] of await print(sample())) {
  console.log(path, createHash('sha256').update(value).digest('hex'))
}
