import { expect, test } from 'vitest'
import { runScript } from './support/run-script.ts'

test.each([
  ['true', 'success', 0],
  ['false', 'skipped', 0],
  ['true', 'failure', 1],
  ['true', 'cancelled', 1],
  ['true', 'skipped', 1],
  // The job that looks for code has failed, and GitHub has skipped the tests.
  ['', 'skipped', 1],
  ['', '', 1],
])('code has changed: %j, tests: %j', async (code, tests, expected) => {
  expect((await runScript('tests-passed', { TOPASKED_CODE: code, TOPASKED_TESTS: tests })).code).toBe(
    expected,
  )
})
