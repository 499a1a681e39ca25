import type { Entry } from '@topasked/content'
import { compareAnswer } from './compare.ts'
import type { Form, Found } from './found.ts'
import { isSameTitle } from './marks.ts'
import type { Problem } from './problem.ts'
import { entriesOf } from './published-tree.ts'
import type { ExpectedFile, Surface, VerifyContext } from './surface.ts'

const FORMS: Readonly<Record<Form, string>> = {
  html: 'the answer',
  markdown: 'the answer as Markdown',
  text: 'the answer as plain text',
  print: 'the printed answer',
  data: 'the answer as data for search engines',
}

/** Reads one file and compares every question in it; problems are in the order of the file. */
export async function checkFile(
  surface: Surface,
  file: ExpectedFile,
  context: VerifyContext,
): Promise<Problem[]> {
  const { name: channel } = surface
  const { path, locale, entries } = file
  const say = (rest: Pick<Problem, 'kind' | 'message'> & Partial<Problem>): Problem => {
    return { channel, file: path, locale, ...rest }
  }
  if (!context.tree.has(path)) {
    const missing = { kind: 'missing', message: 'this file is not there' } as const
    return [say(missing), ...entries.map(({ id }) => say({ ...missing, question: id }))]
  }
  const found = await surface.read(file, context).catch((error: unknown) => String(error))
  if (typeof found === 'string') {
    const message = `this file cannot be read: ${found.replace(/^\w*Error: /u, '')}`
    return entries.map(({ id }) => say({ kind: 'unreadable', question: id, message }))
  }
  return [
    ...presence(found, file).map(say),
    ...listed(found, file, context).map(say),
    ...entries.flatMap((entry) => {
      const own = found.find(({ id }) => id === entry.id)
      return own
        ? differences(surface, entry, own, file, context, found).map((rest) =>
            say({ question: entry.id, ...rest }),
          )
        : []
    }),
  ]
}

type Rest = Pick<Problem, 'kind' | 'message'> & Partial<Problem>

/** Each question once, none besides, in order. */
function presence(found: readonly Found[], { entries, unordered }: ExpectedFile): Rest[] {
  const ids = entries.map(({ id }) => id)
  const have = found.map(({ id }) => id)
  const missing = ids.filter((id) => !have.includes(id))
  const extra = have.filter((id, index) => !ids.includes(id) || have.indexOf(id) !== index)
  const order = (list: readonly string[]): string =>
    list.filter((id) => ids.includes(id) && have.includes(id)).join(', ')
  const shuffled = !unordered && extra.length === 0 && order(ids) !== order(have)
  return [
    ...missing.map(
      (question): Rest => ({ kind: 'missing', question, message: 'the question is not in this file' }),
    ),
    ...extra.map((question): Rest => {
      const title = found.find(({ id }) => id === question)?.title ?? question
      return { kind: 'extra', question, message: 'the question must not be in this file', found: title }
    }),
    ...(shuffled
      ? [
          {
            kind: 'order',
            message: 'the questions are not in order',
            expected: order(ids),
            found: order(have),
          } as const,
        ]
      : []),
  ]
}

/** The manifest names the questions of the file. */
function listed(found: readonly Found[], { path }: ExpectedFile, { tree }: VerifyContext): Rest[] {
  const names = entriesOf(tree.manifest).get(path)?.questions
  if (!names) return []
  const [expected, read] = [found.map(({ id }) => id).sort(), [...names].sort()].map((ids) => ids.join(', '))
  if (expected === read) return []
  const message = 'the manifest lists other questions for this file'
  return [
    {
      kind: 'manifest',
      message,
      ...(expected !== undefined && { expected }),
      ...(read !== undefined && { found: read }),
    },
  ]
}

function differences(
  surface: Surface,
  entry: Entry,
  found: Found,
  file: ExpectedFile,
  context: VerifyContext,
  all: readonly Found[],
): Rest[] {
  const rest: Rest[] = []
  const { title } = entry.question
  if (!isSameTitle(title, found.title))
    rest.push({
      kind: 'differs',
      message: 'the title differs from the content',
      expected: title,
      found: found.title,
    })
  for (const [name, expected] of Object.entries(surface.facts?.(entry, file, context) ?? {})) {
    const value = found.facts?.[name]
    if (value === expected) continue
    const message = `the field ${name} differs from the content`
    rest.push({ kind: 'differs', message, expected: expected ?? '(nothing)', found: value ?? '(nothing)' })
  }
  if (
    found.readings.length === 0 &&
    surface.answer(entry, file, { form: 'html', text: '' }, context, all).body !== ''
  )
    rest.push({ kind: 'differs', message: 'there is no answer' })
  for (const reading of found.readings) {
    const difference = compareAnswer(surface.answer(entry, file, reading, context, all), reading)
    if (difference)
      rest.push({ kind: 'differs', ...difference, message: `${FORMS[reading.form]} ${difference.message}` })
  }
  return rest
}
