import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporary } from './run-script.ts'

const question = (title: string, fields: string, body = 'Yes.') =>
  `---\nquestion: ${title}\nscenarios: [one]\naudience: [all]\nowner: desk\nreviewed: 2026-01-05\n${fields}---\n\n${body}\n`

/** A small content folder; `siteUrl` is where its site is said to be. */
export function contentFolder(files: Readonly<Record<string, string>> = {}): string {
  const dir = temporary()
  const all = {
    'faq.yaml': `title: { en: Help }
organisation: { en: Library }
siteUrl: https://help.example.org/
editUrl: https://github.com/org/faq/edit/main/faq/
timeZone: Europe/Zurich
locales: { default: en }
scenarios: [one]
picker: { en: What? }
audience: { all: { en: All } }
owners: { desk: { name: { en: Desk } }, office: { name: { en: "Office @here" } } }
`,
    'scenarios/one.yaml': 'title: { en: One }\n',
    'questions/late.md': question('Late [fee](x)?', 'reviewBy: 2020-01-01\n'),
    'questions/soon.md': question('Soon?', 'reviewBy: 2999-01-01\n', 'See [this](https://example.org/page).'),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}
