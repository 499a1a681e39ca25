import type { VFile } from 'vfile'
import type { RuleInfo } from '../model/messages.ts'
import { reportFailure } from './failure.ts'

/** The rules at work on one file: what one of them throws is a message on the file, and the others have their turn. */
export class FileCheck {
  readonly file: VFile
  #doing = 'reading'

  constructor(file: VFile) {
    this.file = file
  }

  /** What a rule has to say; undefined where it failed. */
  run<T>(rule: RuleInfo, work: () => T): T | undefined {
    this.#doing = `the rule ${rule.id}`
    try {
      return work()
    } catch (error) {
      this.fail(error)
      return undefined
    }
  }

  /** Says that what was at work last has failed. */
  fail(error: unknown): void {
    reportFailure(this.file, this.#doing, error)
  }
}
