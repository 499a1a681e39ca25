import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A question as every generator gets it. */
export interface BenchQuestion {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly summary: string
  readonly body: string
}

const SCENARIOS = 10

/** Questions of the length of real ones: a paragraph, steps, a list, a table in every fifth. The same ones each time. */
export function benchQuestions(count: number): BenchQuestion[] {
  return Array.from({ length: count }, (_, number) => {
    const subject = `subject ${number} of ${Math.floor(number / 7)}`
    const table = `\n\n| Who | What |\n| --- | --- |\n| Staff | ${subject} |\n| Student | ${number} days |`
    return {
      id: `question-${number}`,
      scenario: `scenario-${number % SCENARIOS}`,
      title: `How do I change ${subject}?`,
      summary: `Open the portal and change ${subject}.`,
      body: `You can change ${subject} on the portal. It takes ${number % 9} minutes.

1. Open the [portal](https://portal.example.edu/${number}).
2. Choose **Settings**, then **Change ${subject}**.
3. Wait for the message, and press **Confirm**.

If that does not work:

- ask a colleague to look at ${subject};
- call the desk and tell them number ${number}.${number % 5 === 0 ? table : ''}
`,
    }
  })
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** The questions as content of Topasked. */
export function topaskedFiles(questions: readonly BenchQuestion[]): Record<string, string> {
  const scenarios = [...new Set(questions.map(({ scenario }) => scenario))].sort()
  return {
    'faq.yaml': `title: { en: Bench }
organisation: { en: Bench }
siteUrl: https://bench.example.org/
timeZone: Etc/UTC
locales: { default: en }
scenarios: [${scenarios.join(', ')}]
picker: { en: Which one? }
audience: { staff: { en: Staff } }
owners: { desk: { name: { en: Desk } } }
`,
    'links.yaml': '{}\n',
    'retired.yaml': '{}\n',
    ...Object.fromEntries(scenarios.map((id) => [`scenarios/${id}.yaml`, `title: { en: About ${id} }\n`])),
    ...Object.fromEntries(
      questions.map(({ id, scenario, title, summary, body }) => [
        `questions/${id}.md`,
        `---
question: ${title}
scenarios: [${scenario}]
audience: [staff]
summary: ${summary}
owner: desk
reviewed: 2026-11-01
---

${body}`,
      ]),
    ),
  }
}

/** The questions as Markdown pages with a title, for generators of documentation. */
export function pageFiles(folder: string, questions: readonly BenchQuestion[]): Record<string, string> {
  const pages = questions.map(({ id, scenario, title, summary, body }) => [
    `${folder}/${scenario}/${id}.md`,
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${body}`,
  ])
  return { [`${folder}/index.md`]: '---\ntitle: Bench\n---\n\nQuestions.\n', ...Object.fromEntries(pages) }
}
