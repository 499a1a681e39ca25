import { nativeImport } from './native.cjs'

/** The validators of the check, compiled: the policy of the pages allows no code that is made in the browser. */
export async function validatorsCode(): Promise<string> {
  const content = await nativeImport<typeof import('@topasked/content/validators-code')>(
    '@topasked/content/validators-code',
  )
  return content.validatorsCode()
}

/** The packages are taken as this process takes them: their sources in a test of sources. */
const CONDITION = '@topasked/source'
const fromSource = process.env.NODE_OPTIONS?.includes(CONDITION) === true

/** Options for the bundle of the page that checks a text. On the server there is no worker. */
export function bundlesCheck(validators: string, isServer: boolean): object {
  if (isServer) return { module: { parser: { javascript: { worker: false } } } }
  return {
    resolve: {
      alias: { 'topasked-validators': validators },
      // A worker has no document, which some packages use where they can.
      conditionNames: [...(fromSource ? [CONDITION] : []), 'worker', '...'],
    },
  }
}
