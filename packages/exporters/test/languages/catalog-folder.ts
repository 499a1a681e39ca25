import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse, stringify } from 'yaml'

/** What a catalog of `catalogs/` says, all of it in one language. */
interface LanguageCatalog {
  readonly title: string
  readonly organisation: string
  readonly picker: string
  readonly reader: string
  readonly desk: { readonly name: string; readonly hours: string; readonly place: string }
  readonly contact: string
  readonly scenarios: Readonly<Record<string, { readonly title: string; readonly intro?: string }>>
  readonly questions: Readonly<
    Record<string, { question: string; body: string; scenario?: string; urgent?: boolean }>
  >
}

const CATALOGS = new URL('./catalogs/', import.meta.url)

/** The default languages of the catalogs. */
export const LANGUAGES: readonly string[] = readdirSync(CATALOGS)
  .map((name) => basename(name, '.yaml'))
  .sort()

/** The content folder of a library whose only language is `locale`: ten questions, as path -> text. */
export function catalogFolder(locale: string): Readonly<Record<string, string>> {
  const said: LanguageCatalog = parse(readFileSync(new URL(`${locale}.yaml`, CATALOGS), 'utf8'))
  const local = <T>(value: T) => ({ [locale]: value })
  const { name, hours, place } = said.desk
  const faq = {
    title: local(said.title),
    organisation: local(said.organisation),
    siteUrl: `https://${locale.toLowerCase()}.example.org/`,
    timeZone: 'UTC',
    locales: { default: locale },
    scenarios: Object.keys(said.scenarios),
    picker: local(said.picker),
    audience: { reader: local(said.reader) },
    owners: {
      desk: { name: local(name), contact: 'link:contact', hours: local(hours), place: local(place) },
    },
    urgent: Object.entries(said.questions).flatMap(([id, { urgent }]) => (urgent ? [id] : [])),
  }
  const link = (path: string, label: string) => ({
    ...{ url: `https://${locale.toLowerCase()}.example.org/${path}`, precision: 'exact', access: 'public' },
    label: local(label),
  })
  const links = { contact: link('contact', said.contact), portal: link('portal', said.title) }
  const files: Record<string, string> = { 'faq.yaml': stringify(faq), 'links.yaml': stringify(links) }
  for (const [id, { title, intro }] of Object.entries(said.scenarios))
    files[`scenarios/${id}.yaml`] = stringify({ title: local(title), ...(intro && { intro: local(intro) }) })
  for (const [id, { question, body, scenario = 'borrow' }] of Object.entries(said.questions)) {
    const about = {
      question,
      scenarios: [scenario],
      audience: ['reader'],
      owner: 'desk',
      reviewed: '2026-01-05',
    }
    files[`questions/${id}.md`] = `---\n${stringify(about)}---\n\n${body}`
  }
  return files
}
