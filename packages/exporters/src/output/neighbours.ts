import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * What a folder beside the target is: a `stage` is being written, an `old` tree was moved aside and comes back unless a
 * new one is there, and one that is `gone` is being deleted.
 */
export type NeighbourKind = 'stage' | 'old' | 'gone'

/** What we have beside a target, by the names that we give. */
export class Neighbours {
  readonly parent: string
  /** The file that tells who is writing to the target. */
  readonly lock: string
  readonly #prefix: string

  /** `out` is a path without links. */
  constructor(out: string) {
    this.parent = dirname(out)
    this.#prefix = `.${basename(out)}.topasked-`
    this.lock = join(this.parent, `${this.#prefix}lock`)
  }

  /** A path that nothing has yet. */
  create(kind: NeighbourKind): string {
    return join(this.parent, `${this.#prefix}${kind}-${process.pid}-${randomBytes(4).toString('hex')}`)
  }

  /** Paths of what stands there, sorted: folders of each kind, and the lock with what belongs to it. */
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
