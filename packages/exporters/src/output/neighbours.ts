import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * The kinds of folders beside the target: a `stage` is being written; an `old` tree was moved aside and is restored
 * unless there is a new one; one that is `gone` is being deleted.
 */
export type NeighbourKind = 'stage' | 'old' | 'gone'

/** The folders and the lock that topasked keeps beside a target, recognised by their names. */
export class Neighbours {
  readonly parent: string
  /** The lock file, which names the process that is writing to the target. */
  readonly lock: string
  readonly #prefix: string

  /** `out` is a path without symbolic links. */
  constructor(out: string) {
    this.parent = dirname(out)
    this.#prefix = `.${basename(out)}.topasked-`
    this.lock = join(this.parent, `${this.#prefix}lock`)
  }

  /** A new, unused path. */
  create(kind: NeighbourKind): string {
    return join(this.parent, `${this.#prefix}${kind}-${process.pid}-${randomBytes(4).toString('hex')}`)
  }

  /** The existing paths, sorted: the folders of each kind, and the lock with its companion files. */
  async find(): Promise<Readonly<Record<NeighbourKind | 'locks', readonly string[]>>> {
    const names = (await readdir(this.parent).catch(() => []))
      .filter((name) => name.startsWith(this.#prefix))
      .sort()
    const ofKind = (kind: string): string[] =>
      names
        .filter((name) => new RegExp(`^${kind}-\\d+-[0-9a-f]+$`).test(name.slice(this.#prefix.length)))
        .map((name) => join(this.parent, name))
    const locks = names.map((name) => join(this.parent, name)).filter((path) => path.startsWith(this.lock))
    return { stage: ofKind('stage'), old: ofKind('old'), gone: ofKind('gone'), locks }
  }
}
