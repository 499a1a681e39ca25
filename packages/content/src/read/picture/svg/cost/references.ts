import { kindOf } from '../attributes.ts'
import type { CssRule, Declaration, StyleRule, SvgElement } from '../svg-tree.ts'

/** A property by which an element refers to another one, and the id of that; '' for a filter that is a function. */
export interface Reference {
  readonly property: string
  readonly id: string
}

const CALL = /(?<![\w-])([\w-]+)\((?:#([^)]+)\))?/gu

function referencesIn(property: string, value: string): Reference[] {
  return [...value.matchAll(CALL)].flatMap(([, name, id = '']) => {
    return name?.toLowerCase() === 'url' || property === 'filter' ? [{ property, id }] : []
  })
}

function inDeclarations(declarations: readonly Declaration[]): Reference[] {
  return declarations.flatMap(({ property, value }) => referencesIn(property, value))
}

/** What elements refer to by themselves and by the rules of style sheets that can be about them. */
export class References {
  /** By the last part of a selector: `#id`, `.class`, `name`, or `*` for all others; each reference once. */
  readonly #byKey = new Map<string, Map<string, Reference>>()

  constructor(root: SvgElement) {
    for (const rule of rulesIn(root)) {
      const found = inDeclarations(rule.declarations)
      if (found.length === 0) continue
      for (const selector of rule.selector.split(',')) {
        const key = keyOf(selector)
        const known = this.#byKey.get(key) ?? new Map<string, Reference>()
        for (const one of found) known.set(`${one.property} ${one.id}`, one)
        this.#byKey.set(key, known)
      }
    }
  }

  /** At least all that an element refers to: conditions in a selector before its last part are taken as met. */
  of({ name, attributes }: SvgElement): Reference[] {
    const own = [...attributes].flatMap(([key, value]) => {
      if (typeof value !== 'string') return inDeclarations(value)
      if (key.endsWith('href') && value.startsWith('#')) return [{ property: 'href', id: value.slice(1) }]
      return kindOf(key) === 'css' ? referencesIn(key, value) : []
    })
    if (this.#byKey.size === 0) return own
    const classes = String(attributes.get('class') ?? '').split(/\s+/u)
    const keys = ['*', name, `#${attributes.get('id')}`, ...classes.map((one) => `.${one}`)]
    const ruled = [...new Set(keys)].flatMap((key) => [...(this.#byKey.get(key)?.values() ?? [])])
    return [...own, ...ruled]
  }
}

function rulesIn({ rules = [], children }: SvgElement): StyleRule[] {
  const own = rules.flatMap((rule: CssRule) => ('media' in rule ? rule.rules : [rule]))
  return [...own, ...children.flatMap((child) => (child.type === 'element' ? rulesIn(child) : []))]
}

/** A selector can be about an element only if the element has this. */
function keyOf(selector: string): string {
  if (selector.includes('\\')) return '*'
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/u)
      .at(-1) ?? ''
  return /^(?:[#.]?[\w\u00a1-\ufffd-]+)(?=$|[.#[:])/u.exec(last)?.[0] ?? '*'
}
