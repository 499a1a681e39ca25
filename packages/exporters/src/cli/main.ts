import { parseArgs } from 'node:util'
import { ContentFolderError, EditError, FileChangedError, ISSUES } from '@topasked/content'
import { EnvironmentError } from '../output/environment-error.ts'
import { OutputBusyError, OutputFolderError } from '../output/output-error.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { type Command, EXIT, type ExitCode, UsageError } from './command.ts'
import { diffCommand } from './diff.ts'
import { fontsCommand } from './fonts.ts'
import { newCommand } from './new.ts'
import { pushCommand } from './push.ts'
import { renameCommand } from './rename.ts'
import { retireCommand } from './retire.ts'
import { statusCommand } from './status.ts'
import { systemSentence } from './system-error.ts'
import { verifyCommand } from './verify.ts'
import { toolVersion } from './workspace.ts'

const COMMANDS: readonly Command[] = [
  checkCommand,
  buildCommand,
  verifyCommand,
  diffCommand,
  statusCommand,
  fontsCommand,
  newCommand,
  renameCommand,
  retireCommand,
  pushCommand,
]

const HELP = `topasked keeps an organisation's answers in one place and publishes them everywhere people look

Usage: topasked <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

  topasked <command> --help   shows the options of a command
  topasked --version          shows the version

Exit codes: 0 success, 1 problems in the content or in what is published, 2 wrong usage, 3 a problem with the environment.
`

function helpOf({ name, words, summary, help }: Command): string {
  const usage = ['topasked', name, words, '[options]'].filter(Boolean).join(' ')
  return `topasked ${name}: ${summary}\n\nUsage: ${usage}\n\n${help}\n`
}

function explain(error: unknown): { code: ExitCode; sentence: string } {
  if (
    error instanceof UsageError ||
    error instanceof ContentFolderError ||
    error instanceof EditError ||
    error instanceof OutputFolderError
  ) {
    return { code: EXIT.usage, sentence: error.message }
  }
  if (
    error instanceof EnvironmentError ||
    error instanceof OutputBusyError ||
    error instanceof FileChangedError
  )
    return { code: EXIT.environment, sentence: error.message }
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return { code: EXIT.usage, sentence: `${error.message.split('. ')[0]}; see topasked --help` }
  }
  const system = systemSentence(error)
  if (system) return { code: EXIT.environment, sentence: system }
  const detail = process.env.TOPASKED_DEBUG && error instanceof Error ? error.stack : String(error)
  return {
    code: EXIT.environment,
    sentence: `unexpected error (a bug in topasked, not a problem in your content; please report it at ${ISSUES}): ${detail}`,
  }
}

/** Runs the command line and returns its exit code; every failure is one sentence on stderr. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const [name = '', ...rest] = args
  if (name === '--version' || name === '-v') return print(`${toolVersion()}\n`)
  if (name === '--help' || name === '-h' || name === 'help') return print(HELP)
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name)
    if (!command) throw new UsageError(`there is no command "${name}"; see topasked --help`)
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const allowPositionals = command.words !== undefined
    const { values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals })
    return values.help
      ? print(helpOf(command))
      : await command.run(values as Record<string, string | boolean>, positionals)
  } catch (error) {
    const { code, sentence } = explain(error)
    process.stderr.write(`topasked: ${sentence}\n`)
    return code
  }
}

function print(text: string): ExitCode {
  process.stdout.write(text)
  return EXIT.ok
}
