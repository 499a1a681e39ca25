/**
 * Fails unless the tests have passed on every version of Node, or only content has changed. A job that is skipped counts
 * as passed for GitHub, also where it is skipped because the one before it failed: so somebody has to look.
 */
const { TOPASKED_CODE: code, TOPASKED_TESTS: tests } = process.env
const passed = code === 'false' || (code === 'true' && tests === 'success')
console.log(
  passed ? 'nothing failed' : `code has changed: ${code || 'unknown'}; tests: ${tests || 'unknown'}`,
)
process.exitCode = passed ? 0 : 1
