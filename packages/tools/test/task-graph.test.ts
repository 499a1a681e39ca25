import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { TURBO } from '../src/run.mjs'

interface Task {
  readonly taskId: string
  readonly inputs: Readonly<Record<string, string>>
  readonly dependencies: readonly string[]
  readonly environmentVariables: { readonly specified: { readonly env: readonly string[] | null } }
}

const cwd = fileURLToPath(new URL('../../..', import.meta.url))
const [question] = readdirSync(`${cwd}packages/content/faq/questions`)
const args = [TURBO, 'run', 'build', 'types', 'test', '--dry=json']
const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
const tasks = new Map((JSON.parse(stdout) as { tasks: Task[] }).tasks.map((task) => [task.taskId, task]))

/** Files of every package that the result of a task depends on: its own and those of the tasks before it. */
function inputsOf(id: string, seen = new Set<string>()): string[] {
  const task = tasks.get(id)
  if (!task || seen.has(id)) return []
  seen.add(id)
  const [owner] = id.split('#')
  const own = Object.keys(task.inputs).map((path) => `${owner}/${path}`)
  return [...own, ...task.dependencies.flatMap((before) => inputsOf(before, seen))]
}

test.each([
  ['@topasked/content#test', '@topasked/schema/src/question.ts'],
  ['@topasked/content#types', '@topasked/schema/src/question.ts'],
  ['@topasked/exporters#test', '@topasked/schema/src/question.ts'],
  ['@topasked/exporters#test', '@topasked/content/src/load-corpus.ts'],
  ['@topasked/feed-client#test', '@topasked/exporters/src/channels/feed/sync-files.ts'],
  ['@topasked/feed-client#test', '@topasked/feed-client/../../docs/examples/sync-feed.sh'],
  ['@topasked/site#test', '@topasked/schema/src/question.ts'],
  ['@topasked/site#test', `@topasked/content/faq/questions/${question}`],
  ['@topasked/site#build', `@topasked/content/faq/questions/${question}`],
  ['@topasked/site#build', '@topasked/exporters/typst/handout.typ'],
  ['@topasked/exporters#build', '@topasked/schema/src/question.ts'],
])('%s runs again after an edit of %s', (task, input) => {
  expect(inputsOf(task)).toContain(input)
})

test('the published tree depends on the as-of date and on the commit', () => {
  const names = tasks.get('@topasked/site#build')?.environmentVariables.specified.env
  expect(names).toContain('TOPASKED_*')
})
