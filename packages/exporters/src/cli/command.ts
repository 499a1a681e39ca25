import type { ParseArgsConfig } from 'node:util'

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** Problems in the content or in what was published. */
  problems: 1,
  /** Wrong usage. */
  usage: 2,
  /** Disk, permissions, a missing engine. */
  environment: 3,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The description of the options in the help. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** The arguments as the help shows them; a command without them accepts none. */
  readonly words?: string
  run(values: Values, words: readonly string[]): Promise<ExitCode>
}

/** Wrong usage of the command line; the message is one clear sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The value of a string option; undefined if it was not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** A valid calendar day, `YYYY-MM-DD`. @throws {UsageError} */
export function dayOf(values: Values, name: string): string | undefined {
  const day = textOf(values, name)
  if (day === undefined) return undefined
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day
  throw new UsageError(`--${name} expects a date such as 2026-11-24, not "${day}"`)
}

/** The value of an option with a fixed set of choices. @throws {UsageError} */
export function choiceOf<T extends string>(
  values: Values,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = textOf(values, name) ?? fallback
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined) return choice
  throw new UsageError(`--${name} must be one of ${choices.join(', ')}, not "${value}"`)
}

/** A comma-separated list of choices, in the order of `choices`; all of them by default. @throws {UsageError} */
export function choicesOf<T extends string>(
  values: Values,
  name: string,
  choices: readonly T[],
): readonly T[] {
  const value = textOf(values, name)
  if (value === undefined) return choices
  const given = value.split(',').map((word) => word.trim())
  const wrong = given.find((word) => !choices.some((choice) => choice === word))
  if (wrong === undefined) return choices.filter((choice) => given.includes(choice))
  throw new UsageError(
    `--${name} expects a comma-separated list of ${choices.join(', ')}; "${wrong}" is none of them`,
  )
}
