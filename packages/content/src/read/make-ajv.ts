import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What compiles the schemas of content, wherever they run. */
export function makeAjv(more: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true, ...more })
  addFormats.default(ajv, ['date', 'uri'])
  return ajv
}
