import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Corpus, loadCorpus } from '@topasked/content'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { published, SITE } from '../verify/spoilt/whole-library.ts'

export type Files = Readonly<Record<string, string>>

/** A catalog in two languages, one of them from right to left. */
export const BASE: Files = {
  'faq.yaml': `title: { en: Help, he: עזרה }
organisation: { en: Library, he: ספרייה }
siteUrl: ${SITE}
timeZone: Europe/Zurich
locales: { default: en, others: [he] }
scenarios: [one]
picker: { en: What is it about?, he: במה מדובר? }
audience: { all: { en: All, he: כולם } }
owners: { desk: { name: { en: Desk, he: דלפק }, contact: "mailto:desk@example.org" } }
`,
  'links.yaml': '{}\n',
  'scenarios/one.yaml': 'title: { en: Cards, he: כרטיסים }\n',
}

/** A drawing of this size, in CSS pixels. */
export const drawing = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h9v9H0z" fill="#159"/></svg>\n`

/** A question with its fields. */
export const question = (title: string, answer: string, fields = ''): string =>
  `---\nquestion: ${title}\nscenarios: [one]\naudience: [all]\nowner: desk\nreviewed: 2026-11-05\n${fields}---\n\n${answer}\n`

/** A translation that nobody finds wanting. */
export const translation = (title: string, answer: string): string =>
  `---\nquestion: ${title}\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\n${answer}\n`

export interface Published {
  readonly corpus: Corpus
  /** Errors and warnings, but for those of translations. */
  readonly messages: readonly string[]
  /** A published file as text. */
  readonly text: (path: string) => Promise<string>
  readonly bytes: (path: string) => Promise<Buffer>
  readonly paths: readonly string[]
  /** What `verify` finds wrong. */
  readonly problems: () => Promise<readonly string[]>
}

/** Reads, checks and publishes a content folder by the public ways, the pages of the application excepted. */
export const publish = (files: Files): Promise<Published> => withFolder(files, publishFolder)

/** Uses a content folder that is gone afterwards. */
export async function withFolder<T>(files: Files, use: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-format-'))
  try {
    for (const [path, text] of Object.entries({ ...BASE, ...files })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    return await use(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function publishFolder(dir: string): Promise<Published> {
  const { corpus, messages } = await loadCorpus({ dir, asOf: '2026-11-24' })
  const told = messages
    .filter(
      ({ severity, rule }) =>
        severity === 'error' || (severity === 'warning' && !rule.startsWith('translation/')),
    )
    .map(({ file, line, rule, message }) => `${file}:${line}: ${rule}: ${message}`)
  if (!corpus) throw new Error(told.join('\n'))
  const tree = await published(corpus)
  const text = async (path: string) => String(await tree.read(path))
  return {
    corpus,
    messages: told,
    text,
    bytes: (path) => tree.read(path),
    paths: tree.paths,
    problems: async () => {
      const { problems } = await verifyTree(tree, corpus, SITE)
      return problems
        .map(({ file, question: id = '', message, expected = '', found = '' }) =>
          [`${file} ${id}: ${message}`, expected, found].join('\n'),
        )
        .filter((problem) => !APPLICATION.test(problem))
    },
  }
}

/** What is said of pages that only a build of the site makes, and of one that the tree of the tests has besides. */
const APPLICATION =
  /^(?:(?:he\/)?(?:one|two|three|four|all|archive|index\.html)\b|q\/old-card\/|sitemap\.xml : .*\n.*\n?https:\/\/faq\.example\.edu\/(?:he\/)?(?:(?:one|two|three|four|all)\/)?$)/
