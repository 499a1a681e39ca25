import { SVG_LIMITS } from '../svg-limits.ts'
import { SvgError } from '../svg-problem.ts'
import type { SvgElement } from '../svg-tree.ts'
import { References } from './references.ts'

/** What an element refers to by a property, and what is known of it; a filter that is a function has no element. */
interface Referred<T> {
  readonly property: string
  readonly element: SvgElement | undefined
  readonly value: T | undefined
}

type Combine<T> = (element: SvgElement, children: readonly T[], referred: readonly Referred<T>[]) => T

/** The elements of a drawing, with their references as edges. */
export class DrawingGraph {
  readonly #root: SvgElement
  readonly #references: References
  readonly #byId = new Map<string, SvgElement>()

  constructor(root: SvgElement) {
    this.#root = root
    this.#references = new References(root)
    this.#collect(root)
  }

  /**
   * Computes something of the root from what was computed of the elements in it and of those that they refer to, each
   * one once.
   * @throws {SvgError} where a part refers to itself, or is nested too deep with all references followed.
   */
  fold<T>(combine: Combine<T>): T {
    const known = new Map<SvgElement, { value: T; depth: number } | undefined>()
    let followed = 0
    const visit = (element: SvgElement, level: number): { value: T; depth: number } => {
      const before = known.get(element)
      if (!before && known.has(element)) throw circle(element)
      if (level + (before?.depth ?? 0) > SVG_LIMITS.drawnDepth) throw tooDeep(element)
      if (before) return before
      known.set(element, undefined)
      let depth = 0
      const next = (other: SvgElement): T => {
        const found = visit(other, level + 1)
        depth = Math.max(depth, found.depth)
        return found.value
      }
      const children = element.children.flatMap((child) => (child.type === 'element' ? [next(child)] : []))
      const references = this.#references.of(element)
      followed += references.length
      if (followed > SVG_LIMITS.references) throw tooMany(element)
      const referred = references.flatMap(({ property, id }): Referred<T>[] => {
        const target = id === '' ? undefined : this.#find(id)
        if (id !== '' && !target) return []
        return [{ property, element: target, value: target && next(target) }]
      })
      const result = { value: combine(element, children, referred), depth: depth + 1 }
      known.set(element, result)
      return result
    }
    return visit(this.#root, 1).value
  }

  /** The first one in the drawing, as browsers find it. */
  #find(id: string): SvgElement | undefined {
    return this.#byId.get(id) ?? this.#byId.get(decoded(id))
  }

  #collect(element: SvgElement): void {
    const id = element.attributes.get('id')
    if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, element)
    for (const child of element.children) if (child.type === 'element') this.#collect(child)
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function circle({ start, end }: SvgElement): SvgError {
  const help = 'take the reference out, or export the drawing again as a plain SVG'
  return new SvgError('a part of this drawing refers to itself', help, start, end)
}

function tooMany({ start, end }: SvgElement): SvgError {
  const reason = `this drawing refers to its parts more than ${SVG_LIMITS.references} times`
  return new SvgError(reason, 'simplify the drawing, or use a PNG', start, end)
}

function tooDeep({ start, end }: SvgElement): SvgError {
  const reason = `this drawing is nested more than ${SVG_LIMITS.drawnDepth} levels deep`
  return new SvgError(reason, 'simplify the drawing, or use a PNG', start, end)
}
