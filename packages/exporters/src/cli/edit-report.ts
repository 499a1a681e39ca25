import { join, relative, resolve } from 'node:path'
import type { EditResult } from '@topasked/content'
import { reportContext } from './check.ts'
import { EXIT, type ExitCode } from './command.ts'
import { reportHuman } from './report/human.ts'

/** A line such as `made questions/a.md`, its paths relative to the current folder. */
function fromHere(line: string, dir: string): string {
  const path = (below: string): string => relative(process.cwd(), join(resolve(dir), below)) || below
  const [verb = '', ...rest] = line.split(' ')
  return [verb, ...rest.map((word) => (word === 'to' ? word : path(word)))].join(' ')
}

/** Says what a command did to the content folder, what to do next, and what remains to be fixed by hand. */
export async function reportEdit(result: EditResult, dir: string, next: string): Promise<ExitCode> {
  const { done, errors, files } = result
  if (done.length > 0) process.stdout.write(`${done.map((line) => fromHere(line, dir)).join('\n')}\n`)
  if (errors.length === 0) {
    if (next) process.stdout.write(`\n${next}\n`)
    return EXIT.ok
  }
  process.stdout.write(`\n${reportHuman(errors, await reportContext(dir, files, process.stdout))}`)
  const count = `${errors.length} error${errors.length === 1 ? '' : 's'}`
  const sentence =
    done.length > 0
      ? `${count} remain to be fixed by hand, as shown above`
      : `nothing was changed, because that would leave ${count}, as shown above`
  process.stderr.write(`topasked: ${sentence}\n`)
  return EXIT.problems
}
