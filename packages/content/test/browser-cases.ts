/**
 * Prints, as JSON, what a browser has to say of the examples of all rules: texts that are each checked in a folder, and
 * the messages of the command on them. The tests of the site run it: they take the packages as they are built.
 */
import { loadCorpus } from '@topasked/content'
import { shareFolder } from '../src/browser/shared-folder.ts'
import { RULES } from '../src/check/rules/index.ts'
import { shippedCatalog, shippedLocales } from '../src/interface/shipped-catalogs.ts'
import { BASE } from './base-folder.ts'
import { fileOf, filesOf } from './example-files.ts'
import { checkInMemory, readInMemory } from './memory-folder.ts'
import { RULE_EXAMPLES } from './rule-examples.ts'

const [dir = '.'] = process.argv.slice(2)
const { corpus } = await loadCorpus({ dir, asOf: '2026-02-01' })
if (!corpus) throw new Error(`${dir} has errors`)
const { fonts, asOf } = shareFolder(corpus)
/** Interface words of every language: the examples are in many. */
const catalogs = Object.fromEntries([...shippedLocales()].map((locale) => [locale, shippedCatalog(locale)]))

/** The folder of files without its pictures, which a browser knows by what is said of them. */
async function folderOf(files: Readonly<Record<string, string>>) {
  const { assets } = await readInMemory(files)
  const pictures = [...assets].map(([name, { bytes: _, ...about }]) => [name, about])
  const texts = Object.entries({ ...BASE, ...files }).filter(([name]) => !name.startsWith('images/'))
  return { asOf, texts: Object.fromEntries(texts), pictures: Object.fromEntries(pictures), fonts, catalogs }
}

/** Examples in which the file with the mistake is a text, and is the one with the message. */
const examples = RULES.flatMap(({ id }) =>
  (RULE_EXAMPLES.get(id) ?? []).map((example) => ({ rule: id, example })),
).filter(
  ({ example }) =>
    /\.(?:md|yaml)$/u.test(fileOf(example)) && fileOf(example) in filesOf(example, example.wrong, {}),
)

const cases = []
for (const { rule, example } of examples) {
  const files = filesOf(example, example.wrong, {})
  const path = fileOf(example)
  const { messages } = await checkInMemory(files)
  const hasOthers = Object.keys(files).some((name) => name !== path)
  cases.push({
    name: `${rule}: ${example.name}`,
    // Where nothing else differs, it stands in the folder of all examples.
    ...(hasOthers && { folder: await folderOf(files) }),
    request: { path, text: files[path], siteUrl: 'https://help.example.org/' },
    messages: messages.filter(({ file }) => file === path),
  })
}
process.stdout.write(JSON.stringify({ folder: await folderOf({}), cases }))
