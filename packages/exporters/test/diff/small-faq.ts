import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const question = (title: string, fields: string, body: string): string =>
  `---\nquestion: ${title}\n${fields}audience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${body}`

const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${colour}"/></svg>\n`

/** A library's questions, in English and partly in Chinese. */
const FILES: Readonly<Record<string, string>> = {
  'faq.yaml': `title: { en: Library help, zh-Hant: 圖書館常見問題 }
organisation: { en: Town Library, zh-Hant: 市立圖書館 }
siteUrl: https://help.example.org/
timeZone: Asia/Hong_Kong
locales: { default: en, others: [zh-Hant] }
scenarios: [borrow, visit]
picker: { en: What brings you here?, zh-Hant: 你想做甚麼？ }
audience: { reader: { en: Reader, zh-Hant: 讀者 } }
owners: { desk: { name: { en: Desk, zh-Hant: 服務台 }, hotline: "555 0100" } }
urgent: [lost-card]
notice: { en: The branch in the harbour is closed this week., zh-Hant: 海港分館本周休館。 }
`,
  'links.yaml': `account: { url: "https://account.example.org/", precision: exact, access: public, label: { en: Account } }\n`,
  'scenarios/borrow.yaml': 'title: { en: Borrowing, zh-Hant: 借書 }\norder: [renew, lost-card]\n',
  'scenarios/visit.yaml': 'title: { en: Visiting, zh-Hant: 到訪 }\n',
  'questions/renew.md': question(
    'How do I renew a book?',
    'scenarios: [borrow]\n',
    'You may renew a book up to four times.\n\n1. Open your [account](link:account).\n2. Chose the book.\n3. Press **Renew**.\n',
  ),
  'questions/renew.zh-Hant.md':
    '---\nquestion: 如何續借？\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\n每本書最多可續借四次。\n\n1. 登入[帳戶](link:account)。\n2. 按**「續借」**。\n',
  'questions/lost-card.md': question(
    'I have lost my card. What do I do?',
    'scenarios: [borrow]\n',
    'Call the desk.\n\n![The card](../images/card.svg)\n',
  ),
  'questions/hours.md': question(
    'When is the library open?',
    'scenarios: [visit]\n',
    'From Monday to Friday, 9:00 to 18:00.\n',
  ),
  'questions/parking.md': question(
    'Where can I park?',
    'scenarios: [visit]\n',
    'In the yard. See [the hours](hours.md).\n',
  ),
  'images/card.svg': svg('#246'),
}

/** Writes the content; gives what edits it. Every edit throws where there is nothing to edit. */
export function smallFaq(dir: string) {
  const at = (path: string): string => join(dir, path)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  }
  for (const [path, text] of Object.entries(FILES)) write(path, text)
  return {
    write,
    edit(path: string, from: string | RegExp, to: string): void {
      const before = readFileSync(at(path), 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${path} does not have ${from}`)
      write(path, after)
    },
    rename: (from: string, to: string): void => renameSync(at(from), at(to)),
    remove: (path: string): void => rmSync(at(path)),
    question: (id: string, title: string, fields: string, body: string): void =>
      write(`questions/${id}.md`, question(title, fields, body)),
    picture: (path: string, colour: string): void => write(path, svg(colour)),
  }
}

export type SmallFaq = ReturnType<typeof smallFaq>
