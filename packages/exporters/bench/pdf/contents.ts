import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Corpus, loadCorpus } from '@topasked/content'
import { stressCorpus } from '../../test/pdf/stress.ts'

const FAQ = fileURLToPath(new URL('../../../content/fixtures/two-factor', import.meta.url))
export const AS_OF = '2026-11-24'

/** A content and what is done to it: each step gives the corpus to print. */
export interface Content {
  readonly about: string
  readonly whole: () => Promise<Corpus>
  /** Name of an edit of one question -> the corpus after it. */
  readonly edits: ReadonlyMap<string, () => Promise<Corpus>>
}

/** Those that are printed; the others of the first content are past. */
function currentIn(dir: string): readonly string[] {
  return readdirSync(join(dir, 'questions'))
    .filter((name) => /^[^.]+\.md$/u.test(name) && !name.startsWith('v4-'))
    .map((name) => name.replace(/\.md$/u, ''))
    .sort()
}

/** Writes a folder with `count` answers: those of the first content again and again, with their translations. */
export function writeOrdinary(dir: string, count: number): void {
  cpSync(FAQ, dir, { recursive: true })
  const ids = currentIn(FAQ)
  for (let n = ids.length; n < count; n++) {
    const id = ids[n % ids.length] ?? ''
    for (const ending of ['md', 'zh-Hant.md']) {
      const text = readFileSync(join(FAQ, `questions/${id}.${ending}`), 'utf8')
      const copy = `questions/${id}-${Math.floor(n / ids.length)}.${ending}`
      writeFileSync(join(dir, copy), text.replace(/^aliases:.*\n/mu, ''))
    }
  }
}

/** Changes a word in the middle of the content. */
export function editOrdinary(dir: string, ending: 'md' | 'zh-Hant.md', word: string): void {
  const path = join(dir, `questions/no-phone-3.${ending}`)
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()} ${word}\n`)
}

export function ordinary(dir: string): Content {
  const load = async () => {
    const { corpus } = await loadCorpus({ dir, asOf: AS_OF })
    if (!corpus) throw new Error('the content has errors')
    return corpus
  }
  const edited = (...edit: [ending: 'md' | 'zh-Hant.md', word: string]) => {
    editOrdinary(dir, ...edit)
    return load()
  }
  return {
    about: 'answers as in packages/content/faq, all translated',
    whole: load,
    edits: new Map([
      ['a translation', () => edited('zh-Hant.md', '修訂。')],
      ['an original', () => edited('md', 'Edited.')],
    ]),
  }
}

export function stress(count: number): Content {
  const meta = { scenarios: ['b'] }
  const lists = { en: { title: 'Edited?', markdown: 'An edited answer.', meta } }
  return {
    about: 'short answers and nine that hold all that strains a page, a third translated',
    whole: async () => stressCorpus(count),
    edits: new Map([['an urgent answer', async () => stressCorpus(count, { lists })]]),
  }
}
