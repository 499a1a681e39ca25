import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { IMAGE } from '../src/ci/verify-handouts.mjs'
import { runScript, serve, temporary } from './support/run-script.ts'

const FAKE_BIN = fileURLToPath(new URL('support/fake-topasked.mjs', import.meta.url))
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Publishes where `live` is public now. */
async function publish(fake: string, live: Readonly<Record<string, string>> = {}) {
  const tree = join(temporary(), 'build')
  const site = await serve((request, response) => {
    const text = live[request.url ?? '']
    return text === undefined ? response.writeHead(404).end() : response.end(text)
  })
  const env = { TOPASKED_BIN: FAKE_BIN, TOPASKED_TREE: tree, TOPASKED_SITE_URL: site, FAKE: fake }
  const result = await runScript('publish', { ...env, TOPASKED_BUILD_LIMIT: fake === 'slow' ? '3' : '60' })
  const read = (path: string) =>
    existsSync(join(tree, path)) ? readFileSync(join(tree, path), 'utf8') : undefined
  return { ...result, read }
}

const manifest = (text: string, ...paths: readonly string[]) =>
  JSON.stringify({
    files: [
      ...(paths.length > 0 ? paths : ['pdf/en/handout.pdf']).map((path) => ({
        path,
        channel: 'pdf',
        sha256: hash(text),
      })),
      { path: 'index.html', channel: 'site' },
    ],
  })

describe('publishing', () => {
  test('everything well: fresh handouts', async () => {
    const { code, outputs, read } = await publish('')
    expect({ code, outputs, pdf: read('pdf/en/handout.pdf') }).toEqual({
      code: 0,
      outputs: { handouts: 'fresh' },
      pdf: 'new',
    })
  })

  test.each(['broken', 'slow'])(
    '%s handouts: the answers go out, the earlier handouts stay',
    async (fake) => {
      const live = { '/manifest.json': manifest('old'), '/pdf/en/handout.pdf': 'old' }
      const { code, outputs, read, said } = await publish(fake, live)
      expect(code, said).toBe(0)
      expect(outputs).toEqual({ handouts: 'kept' })
      expect([read('index.html'), read('pdf/en/handout.pdf')]).toEqual(['fixed', 'old'])
      expect(read('manifest.json')).toContain(hash('old'))
    },
  )

  test.each([
    { name: 'nothing is published yet', live: {} },
    {
      name: 'the published one is not whole',
      live: { '/manifest.json': manifest('old'), '/pdf/en/handout.pdf': 'torn' },
    },
    {
      name: 'one of two is not whole',
      live: {
        '/manifest.json': manifest('old', 'pdf/de/handout.pdf', 'pdf/en/handout.pdf'),
        '/pdf/de/handout.pdf': 'old',
        '/pdf/en/handout.pdf': 'torn',
      },
    },
    {
      name: 'it has an odd path',
      live: { '/manifest.json': manifest('old', '../../x.pdf'), '/x.pdf': 'old' },
    },
  ])('broken handouts, and $name: the answers go out without any', async ({ live }) => {
    const { code, outputs, read } = await publish('broken', live)
    expect({ code, outputs }).toEqual({ code: 0, outputs: { handouts: 'none' } })
    expect([
      read('index.html'),
      read('pdf/en/handout.pdf'),
      read('pdf/de/handout.pdf'),
      read('../x.pdf'),
    ]).toEqual(['fixed', undefined, undefined, undefined])
  })

  test('a question with an error: the others go out, and the run says which did not', async () => {
    const { code, outputs, read, said } = await publish('held')
    expect({ code, outputs }).toEqual({ code: 0, outputs: { handouts: 'fresh', 'held-back': '1' } })
    expect([read('index.html'), read('pdf/en/handout.pdf')]).toEqual(['fixed', 'new'])
    expect(said).toContain('questions/pay.md has an error in line 9')
  })

  test('wrong content: nothing goes out', async () => {
    const { code, outputs, read } = await publish('wrong')
    expect({ code, outputs, page: read('index.html') }).toEqual({ code: 1, outputs: {}, page: undefined })
  })
})

/** A folder with programs of a test, which write down how they were called. */
function programs(names: Readonly<Record<string, number>>) {
  const dir = temporary()
  const log = join(dir, 'log')
  for (const [name, code] of Object.entries(names)) {
    writeFileSync(join(dir, name), `#!/bin/sh\necho "${name} $*" >> ${log}\nexit ${code}\n`)
    chmodSync(join(dir, name), 0o755)
  }
  const calls = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [])
  return { path: `${dir}:${process.env.PATH}`, calls }
}

async function tree() {
  const dir = join(temporary(), 'build')
  spawnSync(process.execPath, [FAKE_BIN, 'build', '--out', dir])
  return dir
}

test('the archive holds the tree, the handouts and their checksums, and is the same for the same tree', async () => {
  const dir = await tree()
  const sums = []
  for (const umask of [0o022, 0o077]) {
    const release = join(temporary(), 'release')
    const before = process.umask(umask)
    const { code, said } = await runScript('archive', { TOPASKED_TREE: dir, TOPASKED_RELEASE: release })
    process.umask(before)
    expect(code, said).toBe(0)
    expect(readdirSync(release)).toEqual(['SHA256SUMS', 'en-handout.pdf', 'topasked-1.2.3.tar.gz'])
    expect(spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release }).status).toBe(0)
    sums.push(readFileSync(join(release, 'SHA256SUMS'), 'utf8'))
  }
  expect(sums[0]).toBe(sums[1])
})

test('an archive is not packed into a folder that holds anything', async () => {
  const release = temporary()
  writeFileSync(join(release, 'thesis.txt'), 'precious')
  const { code, said } = await runScript('archive', {
    TOPASKED_TREE: await tree(),
    TOPASKED_RELEASE: release,
  })
  expect(code).toBe(2)
  expect(said).toContain('The folder for the release is not empty')
  expect(readdirSync(release)).toEqual(['thesis.txt'])
})

describe('attaching to a release', () => {
  test('where there is no release it is opened, and nothing is uploaded if that fails', async () => {
    const { path, calls } = programs({ gh: 1 })
    const env = { PATH: path, TOPASKED_RELEASE: temporary(), GITHUB_REF_NAME: 'v1.2.3-rc.1' }
    expect((await runScript('attach-release', env)).code).toBe(1)
    expect(calls()[1]).toBe('gh release create v1.2.3-rc.1 --verify-tag --generate-notes')
  })

  test('every file is uploaded', async () => {
    const release = temporary()
    for (const name of ['SHA256SUMS', 'a.pdf']) writeFileSync(join(release, name), '')
    const { path, calls } = programs({ gh: 0 })
    const { code } = await runScript('attach-release', {
      PATH: path,
      TOPASKED_RELEASE: release,
      GITHUB_REF_NAME: 'v1.2.3',
    })
    expect(code).toBe(0)
    expect(calls()).toEqual([
      'gh release view v1.2.3',
      `gh release upload v1.2.3 --clobber ${release}/SHA256SUMS ${release}/a.pdf`,
    ])
  })

  test.each(['main', '--repo=x', 'v1', 'v1.2.3;id', ''])('%j is no version: nothing is done', async (tag) => {
    const { path, calls } = programs({ gh: 0 })
    expect((await runScript('attach-release', { PATH: path, GITHUB_REF_NAME: tag })).code).toBe(1)
    expect(calls()).toEqual([])
  })
})

describe('veraPDF', () => {
  const verify = async (docker: number, handouts: string) => {
    const { path, calls } = programs({ docker })
    const env = { PATH: path, TOPASKED_TREE: await tree(), TOPASKED_HANDOUTS: handouts }
    return { ...(await runScript('verify-handouts', env)), calls: calls() }
  }

  test('gets every handout, without a network, read-only, by the digest of its image', async () => {
    const { code, calls } = await verify(0, 'fresh')
    expect(code).toBe(0)
    expect(calls[0]).toMatch(/^docker run --rm --network none --volume \S+\/build\/pdf:\/data:ro /)
    expect(calls[0]).toContain(`${IMAGE} --flavour ua1 --format text /data/en/handout.pdf`)
    expect(IMAGE).toMatch(/@sha256:[0-9a-f]{64}$/)
  })

  test.each([
    { name: 'objects', docker: 1, handouts: 'fresh', says: 'not every handout conforms' },
    { name: 'cannot be started', docker: 125, handouts: 'fresh', says: 'could not be started' },
    { name: 'has only earlier handouts', docker: 0, handouts: 'kept', says: 'from an earlier commit' },
  ])('$name: red', async ({ docker, handouts, says }) => {
    const { code, said } = await verify(docker, handouts)
    expect(code).toBe(1)
    expect(said).toContain(says)
  })
})

describe('choosing the commit', () => {
  const dir = temporaryRepository()
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', dir, ...args], { encoding: 'utf8' }).stdout.trim()
  const main = git('rev-parse', 'main')
  const first = git('rev-parse', 'main~1')
  const choose = (commit: string) =>
    runScript('choose-commit', { TOPASKED_REPOSITORY: dir, TOPASKED_COMMIT: commit, GITHUB_SHA: main })

  test.each([
    { name: 'none is named: that of the run', commit: '', chosen: main },
    { name: 'an earlier one', commit: first, chosen: first },
    { name: 'its short name', commit: first.slice(0, 8), chosen: first },
  ])('$name', async ({ commit, chosen }) => {
    expect((await choose(commit)).outputs).toEqual({ commit: chosen })
  })

  test.each(['side', git('rev-parse', 'side'), 'f'.repeat(40), '--upload-pack=x', 'main~1', `${first}\nx=1`])(
    '%j is not on main: nothing is published',
    async (commit) => {
      const { code, outputs } = await choose(commit)
      expect({ code, outputs }).toEqual({ code: 1, outputs: {} })
    },
  )
})

/** A repository whose main branch, as the origin has it, does not hold `side`. */
function temporaryRepository(): string {
  const dir = join(fileURLToPath(new URL('../test-results/', import.meta.url)), 'repository')
  spawnSync('rm', ['-rf', dir])
  mkdirSync(dir, { recursive: true })
  const commands = [
    'git init -q -b main',
    'git -c user.name=x -c user.email=x@x commit -q --allow-empty -m one',
    'git -c user.name=x -c user.email=x@x commit -q --allow-empty -m two',
    'git update-ref refs/remotes/origin/main main',
    'git checkout -q -b side',
    'git -c user.name=x -c user.email=x@x commit -q --allow-empty -m three',
  ]
  spawnSync('sh', ['-ec', commands.join(' && ')], { cwd: dir })
  return dir
}

test('a preview hands over which step failed, with the number that the event names', async () => {
  const data = join(temporary(), 'data')
  const event = join(temporary(), 'event.json')
  const base = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { sha: base } } }))
  const env = {
    TOPASKED_BIN: FAKE_BIN,
    TOPASKED_PREVIEW_DATA: data,
    TOPASKED_PREVIEW_PAGES: join(data, 'pages'),
    GITHUB_EVENT_PATH: event,
  }
  const stepsOf = () => JSON.parse(readFileSync(join(data, 'about.json'), 'utf8'))
  const passed = { check: 'passed', build: 'passed', verify: 'passed', diff: 'passed' }
  const well = await runScript('preview', env)
  expect(well.code, well.said).toBe(0)
  expect(readFileSync(join(data, 'diff.md'), 'utf8')).toMatch(/^### since [0-9a-f]{40}\n$/)
  expect(JSON.parse(readFileSync(join(data, 'fixes.json'), 'utf8'))).toBeInstanceOf(Array)
  expect(stepsOf()).toEqual({ number: 7, steps: passed })
  // What has an error is held back, and the rest is compared.
  expect((await runScript('preview', { ...env, FAKE: 'held' })).code).toBe(0)
  expect(stepsOf().steps).toEqual(passed)
  expect((await runScript('preview', { ...env, FAKE: 'wrong' })).code).toBe(1)
  expect(stepsOf().steps).toEqual({ check: 'failed', build: 'failed' })
})
