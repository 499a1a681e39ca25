import { execFile, execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { buildPackage, TSC, temporaryFolder } from './support/build-package.ts'
import { serveOnLoopback } from './support/loopback.ts'
import { FIRST, SECOND } from './support/small-feed.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const built = buildPackage()
/** Somebody's project, with the package installed from its archive, and with nothing else. */
const project = temporaryFolder()

const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' })
const [packed] = JSON.parse(npm(built, 'pack', '--json', '--ignore-scripts', '--pack-destination', project))
writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
npm(project, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`)

test('the archive holds what is compiled, the README, the licence and package.json', () => {
  const paths = packed.files.map(({ path }: { path: string }) => path)
  const modules = readdirSync(join(built, 'src')).map((name) => name.replace(/\.ts$/, ''))
  expect(paths.sort()).toEqual(
    [
      ...['LICENSE', 'README.md', 'package.json'],
      ...modules.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
    ].sort(),
  )
  expect(readFileSync(join(built, 'LICENSE'), 'utf8')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'))
})

/** The program of the README, which looks once and says what it would do. */
function readmeProgram(source: string): string {
  const [, program = ''] =
    /```js\n(import \{ readFile[\s\S]*?)```/.exec(readFileSync(join(built, 'README.md'), 'utf8')) ?? []
  const index = ['clearIndex', 'addToIndex', 'removeFromIndex'].map(
    (name) =>
      `const ${name} = (question, ...more) => console.log('${name}', question?.id ?? question ?? '', ...more)`,
  )
  return [
    ...program
      .replace('https://faq.example.edu/feed/v1/', source)
      .replace(/^setInterval.*$/m, '')
      .split('\n'),
    ...index,
    'await update()',
  ].join('\n')
}

test('a project that has nothing else keeps a copy by the program of the README', async () => {
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    '@topasked',
  ])
  const server = await serveOnLoopback(await FIRST)
  writeFileSync(join(project, 'sync.js'), readmeProgram(server.source))
  const run = async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['sync.js'], { cwd: project })
    return [...stdout.trim().split('\n'), ...(stderr === '' ? [] : [stderr.trim()])]
  }
  expect(await run()).toEqual(['clearIndex ', 'addToIndex a', 'addToIndex b', 'addToIndex c'])
  server.show(new Map())
  expect(await run()).toEqual(['', `http-status: ${server.source}changes.json answered 404`])
  server.show(await SECOND)
  expect(await run()).toEqual(['addToIndex b', 'removeFromIndex c en', 'addToIndex d'])
})

test.each([
  ['of a browser', ['--lib', 'ES2022,DOM', '--types', '']],
  ['of Node', ['--lib', 'ES2022', '--typeRoots', join(ROOT, 'node_modules/@types'), '--types', 'node']],
])('it has types that compile beside those %s', (_name, libraries) => {
  writeFileSync(
    join(project, 'sync.ts'),
    `import { FeedError, type FeedQuestion, syncFeed } from '@topasked/feed-client'
     export async function titles(stored: string | null): Promise<string[]> {
       const { copy } = await syncFeed('https://faq.example.edu/feed/v1/', stored, { fetch, timeout: 5000 })
       return Object.values(copy.questions).map(({ question }) => title(question))
     }
     const title = ({ question }: FeedQuestion): string => question
     export const code = (error: unknown) => (error instanceof FeedError ? error.code : undefined)`,
  )
  const options = [
    '--strict',
    '--module',
    'NodeNext',
    '--target',
    'ES2022',
    '--noEmit',
    '--exactOptionalPropertyTypes',
  ]
  execFileSync(process.execPath, [TSC, ...options, ...libraries, 'sync.ts'], {
    cwd: project,
    stdio: 'inherit',
  })
})
