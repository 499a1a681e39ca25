/** Everything comes from the site itself; nothing is inline. */
const OWN = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** For pages with the search in them: Pagefind compiles WebAssembly, and works in a worker. */
export const SEARCH_POLICY = policyOf({
  ...OWN,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
})

/** For pages of questions: not even that. */
export const PAGE_POLICY = policyOf(OWN)

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
