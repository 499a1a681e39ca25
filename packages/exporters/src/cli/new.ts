import { type EditResult, newQuestion, newScenario, newTranslation } from '@topasked/content'
import { type Command, dayOf, textOf, UsageError } from './command.ts'
import { reportEdit } from './edit-report.ts'
import { defaultContent } from './workspace.ts'

interface Kind {
  /** Words after the kind. */
  readonly words: readonly string[]
  /** What to do next, for the terminal. */
  readonly next: string
  /** Options that only this kind takes. */
  readonly only: readonly string[]
  make(asked: Asked, id: string, locale: string): Promise<EditResult>
}

interface Asked {
  readonly dir: string
  readonly asOf: string | undefined
  readonly title: string | undefined
  readonly scenario: string | undefined
  readonly owner: string | undefined
}

const KINDS: Readonly<Record<string, Kind>> = {
  question: {
    words: ['<id>'],
    only: ['title', 'scenario', 'owner'],
    next: 'It is a draft. Write the question and the answer, run "topasked check", then delete the line "draft: true".',
    make: newQuestion,
  },
  scenario: {
    words: ['<id>'],
    only: ['title'],
    next: 'Write its title in every language. Readers see the scenario as soon as a published question belongs to it.',
    make: newScenario,
  },
  translation: {
    words: ['<id>', '<locale>'],
    only: [],
    next: 'It contains the original text and will be published as it is: translate all of it before you commit.',
    make: newTranslation,
  },
}

function kindOf(words: readonly string[]): Kind {
  const kind = Object.hasOwn(KINDS, words[0] ?? '') ? KINDS[words[0] ?? ''] : undefined
  if (!kind) {
    const given = words[0] === undefined ? 'nothing' : `"${words[0]}"`
    throw new UsageError(`topasked new expects question, scenario or translation, not ${given}`)
  }
  if (words.length - 1 === kind.words.length) return kind
  throw new UsageError(`usage: topasked new ${[words[0], ...kind.words].join(' ')}`)
}

export const newCommand: Command = {
  name: 'new',
  summary: 'creates a question, a scenario or a translation to fill in; it passes the check from the start',
  words: 'question <id> | scenario <id> | translation <id> <locale>',
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --title TEXT      the question, or the title of the scenario (default: made from the id)
  --scenario ID     the scenario of the question (default: the first scenario)
  --owner KEY       the owner of the question (default: the first owner)
  --as-of DATE      the date of the review (default: today in the catalog's time zone)`,
  options: {
    content: { type: 'string' },
    title: { type: 'string' },
    scenario: { type: 'string' },
    owner: { type: 'string' },
    'as-of': { type: 'string' },
  },
  async run(values, words) {
    const kind = kindOf(words)
    const wrong = ['title', 'scenario', 'owner'].find(
      (name) => values[name] !== undefined && !kind.only.includes(name),
    )
    if (wrong) throw new UsageError(`--${wrong} does not apply to a ${words[0]}`)
    const dir = textOf(values, 'content') ?? defaultContent()
    const asked: Asked = {
      dir,
      asOf: dayOf(values, 'as-of'),
      title: textOf(values, 'title'),
      scenario: textOf(values, 'scenario'),
      owner: textOf(values, 'owner'),
    }
    const [, id = '', locale = ''] = words
    return reportEdit(await kind.make(asked, id, locale), dir, kind.next)
  },
}
