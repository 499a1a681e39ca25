import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Interface } from '@topasked/schema'
import { parse } from 'yaml'

const FOLDER = dirname(createRequire(import.meta.url).resolve('@topasked/schema/messages/en.yaml'))
const ENDING = '.yaml'

let locales: ReadonlySet<string> | undefined

/** The languages that Topasked has interface words in: a file each in `messages/` of the schema package. */
export function shippedLocales(): ReadonlySet<string> {
  locales ??= new Set(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort(),
  )
  return locales
}

const catalogs = new Map<string, Interface>()

/** Topasked's own words in a language; undefined where it has none. */
export function shippedCatalog(locale: string): Interface | undefined {
  if (!shippedLocales().has(locale)) return undefined
  const known = catalogs.get(locale)
  if (known) return known
  // A test checks every one of these files against the schema.
  const catalog = parse(readFileSync(join(FOLDER, `${locale}${ENDING}`), 'utf8')) as Interface
  catalogs.set(locale, catalog)
  return catalog
}
