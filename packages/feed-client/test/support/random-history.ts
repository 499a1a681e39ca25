import type { Corpus } from '@topasked/content'
import type { Tombstone, Validity } from '@topasked/schema'
import { corpusOf, type TextDescription } from '../../../exporters/test/corpus.ts'
import { Random } from './random.ts'

interface Entry {
  text: number
  touched: string
  aliases: string[]
  draft: boolean
  hidden: boolean
  valid: Validity | undefined
  translation: { text: number; touched: string; outdated: boolean } | undefined
}

const DAY = 86_400_000

/**
 * Editors at work on a small collection, as the history of a repository would tell it: each edit is a commit at a time of
 * its own. `corpus()` is what a build would read at that moment.
 */
export class RandomHistory {
  /** Something changed that has no time of its own: an address in the registry of links. */
  untimed = false
  readonly log: string[] = []
  readonly #random: Random
  readonly #entries = new Map<string, Entry>()
  readonly #retired = new Map<string, Tombstone>()
  readonly #left = new Map<string, string>()
  readonly #untranslated = new Map<string, string>()
  #now = Date.parse('2026-01-05T08:00:00Z')
  #serial = 0
  #portal = 0

  constructor(seed: number, questions = 4) {
    this.#random = new Random(seed)
    for (let count = 0; count < questions; count += 1) this.#add()
  }

  /** One edit by chance. */
  edit(): void {
    this.#now += Math.ceil(this.#random.next() * 5) * 3_600_000
    const edits = [
      this.#add,
      this.#change,
      this.#change,
      this.#rename,
      this.#retire,
      this.#bringBack,
      this.#translate,
      this.#untranslate,
      this.#draft,
      this.#hide,
      this.#bound,
      this.#wait,
      this.#wait,
      this.#relink,
    ]
    const edit = this.#random.pick(edits)
    const before = new Set(this.#published())
    edit.call(this)
    const after = new Set(this.#published())
    for (const id of before) if (!after.has(id)) this.#left.set(id, this.#time)
    for (const id of after) this.#left.delete(id)
  }

  corpus(): Corpus {
    const questions = [...this.#entries].filter(([, { draft }]) => !draft)
    return corpusOf({
      catalog: { timeZone: 'UTC' },
      scenarios: { general: { title: { en: 'General' } } },
      links: {
        portal: {
          url: `https://portal.example.edu/${this.#portal}`,
          precision: 'exact',
          access: 'public',
          label: { en: 'Portal' },
        },
      },
      questions: Object.fromEntries(questions.map(([id, entry]) => [id, this.#textsOf(entry)])),
      retired: Object.fromEntries(this.#retired),
      past: { left: new Map(this.#left), untranslated: new Map(this.#untranslated) },
      asOf: this.#today,
    })
  }

  get #time(): string {
    return new Date(this.#now).toISOString().replace('.000Z', 'Z')
  }

  get #today(): string {
    return this.#time.slice(0, 10)
  }

  #next(): number {
    this.#serial += 1
    return this.#serial
  }

  #published(): string[] {
    const ids = [...this.#entries].filter(([, { draft, hidden, valid }]) => {
      return !draft && !hidden && (valid?.from === undefined || valid.from <= this.#today)
    })
    return ids.map(([id]) => id)
  }

  #touch(note: string): [string, Entry] {
    const found = this.#random.pick([...this.#entries])
    found[1].touched = this.#time
    this.log.push(`${this.#time} ${note} ${found[0]}`)
    return found
  }

  #add(): void {
    const id = `q-${this.#next()}`
    const text = this.#serial
    const plain = { aliases: [], draft: false, hidden: false, valid: undefined, translation: undefined }
    this.#entries.set(id, { ...plain, text, touched: this.#time })
    this.log.push(`${this.#time} add ${id}`)
  }

  #change(): void {
    const [, entry] = this.#touch('change')
    entry.text = this.#next()
    if (entry.translation) entry.translation.outdated = true
  }

  #rename(): void {
    const [id, entry] = this.#touch('rename')
    const name = `q-${this.#next()}`
    this.#entries.delete(id)
    this.#entries.set(name, { ...entry, aliases: [...entry.aliases, id] })
    if (this.#untranslated.delete(`${id}.zh-Hant`)) this.#untranslated.set(`${name}.zh-Hant`, this.#time)
  }

  #retire(): void {
    if (this.#entries.size < 2) return
    const [id, entry] = this.#touch('retire')
    this.#entries.delete(id)
    const heir = this.#random.pick([...this.#entries.keys()])
    for (const name of [id, ...entry.aliases]) {
      this.#retired.set(name, this.#random.next() < 0.5 ? { replacedBy: heir } : { reason: { en: 'Over.' } })
    }
  }

  #bringBack(): void {
    const ids = [...this.#retired.keys()]
    if (ids.length === 0) return
    const id = this.#random.pick(ids)
    this.#retired.delete(id)
    const plain = { aliases: [], draft: false, hidden: false, valid: undefined, translation: undefined }
    this.#entries.set(id, { ...plain, text: this.#next(), touched: this.#time })
    this.log.push(`${this.#time} bring back ${id}`)
  }

  #translate(): void {
    const [id, entry] = this.#random.pick([...this.#entries])
    entry.translation = { text: this.#next(), touched: this.#time, outdated: false }
    this.#untranslated.delete(`${id}.zh-Hant`)
    this.log.push(`${this.#time} translate ${id}`)
  }

  #untranslate(): void {
    const [id, entry] = this.#random.pick([...this.#entries])
    if (!entry.translation) return
    entry.translation = undefined
    this.#untranslated.set(`${id}.zh-Hant`, this.#time)
    this.log.push(`${this.#time} remove the translation of ${id}`)
  }

  #draft(): void {
    const [, entry] = this.#touch('draft')
    entry.draft = !entry.draft
  }

  #hide(): void {
    const [, entry] = this.#touch('hide')
    entry.hidden = !entry.hidden
  }

  #bound(): void {
    const [, entry] = this.#touch('bound')
    const day = (days: number) => new Date(this.#now + days * DAY).toISOString().slice(0, 10)
    const until = this.#random.pick([
      { until: day(1) },
      { from: day(1) },
      { from: day(1), until: day(2) },
      {},
    ])
    entry.valid = Object.keys(until).length > 0 ? until : undefined
  }

  #wait(): void {
    this.#now += DAY
    this.log.push(`${this.#time} a day passes`)
  }

  #relink(): void {
    this.#portal += 1
    this.untimed = true
    this.log.push(`${this.#time} the portal moves`)
  }

  #textsOf({ text, touched, aliases, hidden, valid, translation }: Entry): Record<string, TextDescription> {
    const start = (day: string | undefined, plus: number) =>
      day === undefined ? '' : new Date(Date.parse(day) + plus * DAY).toISOString().replace('.000Z', 'Z')
    const crossed = [start(valid?.until, 1), start(valid?.from, 0)].filter(
      (time) => time !== '' && time <= this.#time,
    )
    const updatedAt = (time: string) => [time, ...crossed].sort().at(-1) ?? time
    const markdown = (number: number) => `Text ${number}, see the [portal](link:portal).`
    const meta = { aliases, ...(valid && { valid }), ...(hidden && { channels: ['site' as const] }) }
    const en = { title: `Question ${text}?`, markdown: markdown(text), updatedAt: updatedAt(touched), meta }
    if (!translation) return { en }
    const zhHant = {
      title: `問題 ${translation.text}？`,
      markdown: markdown(translation.text),
      updatedAt: updatedAt(translation.touched),
      translation: { outdated: translation.outdated },
    }
    return { en, 'zh-Hant': zhHant }
  }
}
