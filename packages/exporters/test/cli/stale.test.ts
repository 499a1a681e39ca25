import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporary } from './run.ts'

const HERE = fileURLToPath(new URL('../../', import.meta.url))
const MODULES = fileURLToPath(new URL('../../../../node_modules', import.meta.url))
const CONFIG = {
  compilerOptions: { rootDir: 'src', outDir: 'dist', module: 'nodenext', target: 'es2022', types: [] },
  include: ['src'],
}

/** A workspace with the real bin and packages of one line each. */
function workspace(): { root: string; write: (path: string, text: string) => void; run: () => string } {
  const root = temporary()
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  symlinkSync(MODULES, join(root, 'node_modules'))
  cpSync(join(HERE, 'bin'), join(root, 'packages/exporters/bin'), { recursive: true })
  for (const name of ['schema', 'content', 'exporters']) {
    write(`packages/${name}/package.json`, JSON.stringify({ name, type: 'module' }))
    write(`packages/${name}/tsconfig.build.json`, JSON.stringify(CONFIG))
    write(`packages/${name}/src/index.ts`, 'export const NAME = 1\n')
  }
  const run = (): string => {
    const bin = join(root, 'packages/exporters/bin/topasked.mjs')
    const { stdout, stderr } = spawnSync(process.execPath, [bin], {
      encoding: 'utf8',
      env: { ...process.env, TOPASKED_FROM_SOURCE: '', NODE_OPTIONS: '' },
    })
    return stdout + stderr
  }
  return { root, write, run }
}

const saying = (word: string): string =>
  `export async function main(_: string[]): Promise<number> { console.log('${word}'); return 0 }\n`

test('after an edit of the source, the command runs the edited source', () => {
  const { root, write, run } = workspace()
  write('packages/exporters/src/cli/main.ts', saying('one'))
  write('packages/exporters/src/cli/start.ts', 'export {}\n')
  expect(run()).toBe('one\n')
  expect(run()).toBe('one\n')
  write('packages/exporters/src/cli/main.ts', saying('two'))
  const later = Date.now() / 1_000 + 5
  utimesSync(join(root, 'packages/exporters/src/cli/main.ts'), later, later)
  expect(run()).toBe('two\n')
  expect(readdirSync(join(root, 'packages/exporters')).sort()).toEqual([
    'bin',
    'dist',
    'package.json',
    'src',
    'tsconfig.build.json',
  ])
})

test('a source that cannot be compiled is said, and the last good build stays', () => {
  const { write, run } = workspace()
  write('packages/exporters/src/cli/main.ts', saying('one'))
  write('packages/exporters/src/cli/start.ts', 'export {}\n')
  expect(run()).toBe('one\n')
  write('packages/exporters/tsconfig.build.json', '{ "include": ["nowhere"] }')
  write('packages/exporters/src/cli/main.ts', saying('two'))
  expect(run()).toMatch(/cannot compile .*exporters/u)
})
