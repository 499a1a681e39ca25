import type { ValidateFunction } from 'ajv/dist/2020.js'
import * as compiled from 'topasked-validators'

/** Validators by kind of file, compiled when the page was built: nothing is compiled in a browser. */
export const compiledSchemas: ReadonlyMap<string, ValidateFunction> = new Map(Object.entries(compiled))
