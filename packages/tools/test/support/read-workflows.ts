import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly uses?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly 'runs-on'?: string
  readonly steps?: readonly Step[]
}

export interface Workflow {
  readonly file: string
  readonly text: string
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': unknown }
  readonly jobs: Readonly<Record<string, Job>>
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folder = `${root}.github/workflows/`

export const WORKFLOWS: readonly Workflow[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const text = readFileSync(folder + file, 'utf8')
    return { file, text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) }
  })

/** Every job with a name that says where it is: `ci.yml test`. */
export const JOBS = WORKFLOWS.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${workflow.file} ${id}`, workflow, job })),
)

const action = `${root}.github/actions/setup/action.yml`

/** The text of everything that GitHub runs, by file name. */
export const TEXTS: ReadonlyMap<string, string> = new Map([
  ...WORKFLOWS.map(({ file, text }) => [file, text] as const),
  ['setup/action.yml', readFileSync(action, 'utf8')] as const,
])

/** Every step with where it is, those of the composite action among them. */
export const STEPS = [
  ...JOBS.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ name, step }))),
  ...(parse(readFileSync(action, 'utf8')) as { runs: { steps: Step[] } }).runs.steps.map((step) => ({
    name: 'setup/action.yml',
    step,
  })),
]

export const isScript = (path: string): boolean => existsSync(root + path)
