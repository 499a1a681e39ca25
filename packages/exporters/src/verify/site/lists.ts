import { localesOf } from '@topasked/content'
import { selectAll } from 'hast-util-select'
import { idIn, questionAddress } from '../addresses.ts'
import { checkFiles, compareField, compareLists } from '../check/check-files.ts'
import { pathAt } from '../check/context.ts'
import { scenarioEntries, scenariosIn } from '../content/editions.ts'
import { groupsIn } from '../content/groups.ts'
import { textIn as wordsOf } from '../content/phrases.ts'
import { attributeOf, parseXml, textIn } from '../read/html-tree.ts'

const LINE = /^- \[((?:\\.|[^\\\]])*)\]\((\S+)\)(?:: (.*))?$/u
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const IN_LIST = {
  missing: 'this address is missing from the list',
  extra: 'this address must not be in the list',
  order: 'the list is in the wrong order',
} as const

/** llms.txt: every current question with its address, under each of its scenarios, and none besides. */
export const llms = checkFiles({
  column: 'site',
  files: () => [{ path: 'llms.txt' }],
  async check({ path }, { corpus, siteUrl, tree }, report) {
    const locale = corpus.catalog.locales.default
    const entries = corpus.scenarios.flatMap((scenario) =>
      scenarioEntries(corpus, scenario, { locale, channel: 'site' }),
    )
    // A question that is not in the default language has its own page in the language of its original.
    const own = new Map(entries.map(({ id, question }) => [id, question.locale]))
    const address = (id: string) => questionAddress(corpus, siteUrl, own.get(id) ?? locale, id)
    const lines = (await tree.read(path)).toString('utf8').split('\n')
    const links = lines.flatMap((line) => {
      const [, title, to = '', summary] = LINE.exec(line) ?? []
      return title === undefined ? [] : [{ words: title.replace(/\\([[\]\\])/gu, '$1'), to, summary }]
    })
    const heads = scenariosIn(corpus, { locale, channel: 'site' }).map(({ scenario }) => {
      const group = groupsIn(corpus, { locale, channel: 'site' }).find(({ scenarios }) =>
        scenarios.includes(scenario.id),
      )
      const title = oneLine(wordsOf(corpus, scenario.title, locale))
      return `## ${group ? `${oneLine(group.title)}: ` : ''}${title}`
    })
    const found = lines.filter((line) => line.startsWith('## ') && line !== '## Optional')
    compareField(report, 'the scenarios of the list differ from the content', [
      heads.join(' | '),
      found.join(' | '),
    ])
    const feeds = localesOf(corpus).map((other) => `${siteUrl}feed/${other}/feed.json`)
    const expected = [...entries.map(({ id }) => address(id)), ...feeds]
    compareLists(
      expected,
      links.map(({ to }) => to),
      (kind, item) => {
        const question = idIn(item)
        const about = { ...(question !== undefined && { question }), locale }
        report(kind, IN_LIST[kind], { ...about, [kind === 'extra' ? 'found' : 'expected']: item })
      },
    )
    const listed = (title: string, summary: string | undefined) =>
      `${oneLine(title)}${summary === undefined ? '' : `: ${oneLine(summary)}`}`
    for (const { id, question } of entries)
      for (const { words, summary } of links.filter(({ to }) => to === address(id))) {
        const lists = [listed(question.title, question.summary), listed(words, summary)] as const
        const about = { question: id, locale }
        compareField(report, 'the words of the list differ from the content', lists, about)
      }
  },
})

/** sitemap.xml: questions that hold, in the languages they are written in; nothing while the catalog has a notice. */
export const sitemap = checkFiles({
  column: 'site',
  files: () => [{ path: 'sitemap.xml' }],
  async check({ path }, context, report) {
    const { corpus, siteUrl, tree } = context
    const xml = parseXml((await tree.read(path)).toString('utf8'))
    const found = selectAll('loc', xml).map((node) => textIn(node).trim())
    const others = selectAll('xhtml\\:link', xml).map((node) => attributeOf(node, 'href') ?? '')
    const listed = corpus.catalog.notice ? [] : corpus.questions.filter(({ status }) => status === 'current')
    const known = new Set<string>()
    for (const { id, locale } of listed) {
      const address = questionAddress(corpus, siteUrl, locale, id)
      known.add(address)
      if (!found.includes(address))
        report('missing', 'this question is missing from the sitemap', { question: id, locale })
    }
    for (const address of new Set([...found, ...others])) {
      const question = idIn(address)
      const page = pathAt(address, context)
      const isThere = page !== undefined && tree.has(`${page}index.html`)
      if (isThere && !corpus.catalog.notice && (question === undefined || known.has(address))) continue
      const about = { found: address, ...(question !== undefined && { question }) }
      report('extra', 'this address must not be in the sitemap', about)
    }
  },
})
