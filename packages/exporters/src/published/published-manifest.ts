import { type Manifest, SCHEMAS } from '@topasked/schema'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** The file that describes every other file of a published tree. */
export const MANIFEST = 'manifest.json'

let validate: ValidateFunction<Manifest> | undefined

function validator(): ValidateFunction<Manifest> {
  const ajv = new Ajv2020({ strict: true })
  addFormats.default(ajv, ['date'])
  return ajv.compile<Manifest>(SCHEMAS.manifest)
}

/** Parses a manifest; undefined for anything that does not match its schema. */
export function parseManifest(text: string): Manifest | undefined {
  validate ??= validator()
  try {
    const value: unknown = JSON.parse(text)
    return validate(value) ? value : undefined
  } catch {
    return undefined
  }
}
