import type { ParseArgsConfig } from 'node:util'

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** Problems in the content or in what was published. */
  problems: 1,
  /** The call is wrong. */
  usage: 2,
  /** Disk, rights, a missing engine. */
  environment: 3,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The options as they are shown in the help. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** What follows the name of the command, as shown in its help; without it, words are refused. */
  readonly words?: string
  run(values: Values, words: readonly string[]): Promise<ExitCode>
}

/** The call cannot be understood; the message is one clear sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The value of an option that takes a text; undefined if it was not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** A day `YYYY-MM-DD` that the calendar has. @throws {UsageError} */
export function dayOf(values: Values, name: string): string | undefined {
  const day = textOf(values, name)
  if (day === undefined) return undefined
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day
  throw new UsageError(`--${name} takes a day such as 2026-11-24, not "${day}"`)
}

/** One of a few words. @throws {UsageError} */
export function choiceOf<T extends string>(
  values: Values,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = textOf(values, name) ?? fallback
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined) return choice
  throw new UsageError(`--${name} takes ${choices.join(', ')}, not "${value}"`)
}

/** Several of a few words, comma-separated, in their own order. @throws {UsageError} */
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
  throw new UsageError(`--${name} takes a list of ${choices.join(', ')}, not "${wrong}"`)
}
