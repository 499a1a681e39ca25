import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLockfile, missingEntries, withIntegrity } from '../src/complete-lockfile.mjs'

const text = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')

test('the lockfile describes every optional platform package that it names', () => {
  expect([...missingEntries(JSON.parse(text)).keys()]).toEqual([])
})

test('the lockfile names no registry', () => {
  expect(text).not.toMatch(/"resolved": "https?:/)
})

test('a missing platform package is added with its platform, and a version of its own is nested', () => {
  const optionalDependencies = {
    '@x/core-linux-arm64-musl': '1.2.3',
    '@x/core-win32-x64': '1.2.3',
    '@x/ranged': '^1.0.0',
  }
  const packages = {
    'node_modules/@x/core': { version: '1.2.3', optionalDependencies },
    'node_modules/@x/core-win32-x64': { version: '1.0.0' },
  }
  const completed = completeLockfile({ packages })
  expect(completed.packages).toMatchObject({
    'node_modules/@x/core-linux-arm64-musl': {
      version: '1.2.3',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
    'node_modules/@x/core/node_modules/@x/core-win32-x64': { version: '1.2.3', os: ['win32'], cpu: ['x64'] },
  })
  expect(missingEntries(completed).size).toBe(0)
})

test('an optional package without a hash gets the one of the registry; the others stay as they are', async () => {
  const packages = {
    'node_modules/@x/core': { version: '1.2.3' },
    'node_modules/@x/core/node_modules/@x/core-win32-x64': { version: '1.2.3', optional: true },
    'node_modules/@x/known': { version: '1.2.3', integrity: 'sha512-old', optional: true },
    'node_modules/@x/silent': { version: '1.2.3', optional: true },
  }
  const asked: string[] = []
  const lock = await withIntegrity({ packages }, async (name, version) => {
    asked.push(`${name}@${version}`)
    return name === '@x/silent' ? undefined : 'sha512-new'
  })
  expect(asked).toEqual(['@x/core-win32-x64@1.2.3', '@x/silent@1.2.3'])
  const completed = { version: '1.2.3', integrity: 'sha512-new', optional: true }
  const expected = { ...packages, 'node_modules/@x/core/node_modules/@x/core-win32-x64': completed }
  expect(JSON.stringify(lock.packages)).toBe(JSON.stringify(expected))
})
