import { describe, expect, test } from 'vitest'
import { renderTree } from '../../src/cli/render-tree.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { library } from './library.ts'
import { FEED_EDITS } from './spoilt/edits-feed.ts'
import { INTRANET_EDITS } from './spoilt/edits-intranet.ts'
import { SITE_EDITS } from './spoilt/edits-site.ts'
import { type Change, corpus, published, SITE, whole, withFiles } from './spoilt/whole-library.ts'

const EDITS = [...SITE_EDITS, ...FEED_EDITS, ...INTRANET_EDITS]
const tree = await published(corpus)
const before = (await verifyTree(tree, corpus, SITE)).problems

async function problemsWith(path: string, bytes: Buffer) {
  const { problems } = await verifyTree(withFiles(tree, new Map([[path, bytes]])), corpus, SITE)
  return problems
    .filter(({ file }) => file === path)
    .map(({ question, message, expected, found }) =>
      [question ?? '-', message, expected ?? '', found ?? ''].join(' | '),
    )
}

test('nothing of this is wrong before', () => {
  const paths = new Set([...EDITS.map(([, path]) => path), 'pdf/en/quick-card.pdf', 'pdf/bilingual.pdf'])
  // Of the site there are only some pages here: what the sitemap names besides is not there.
  expect(before.filter(({ file }) => paths.has(file) && file !== 'sitemap.xml')).toEqual([])
})

test('a further page of a feed that no page leads to is caught', async () => {
  const found = await problemsWith('feed/en/feed/99.json', await tree.read('feed/en/feed.json'))
  expect(found).toEqual(
    expect.arrayContaining([expect.stringMatching(/no page of this feed leads to this file/)]),
  )
})

describe('with the hashes made to fit, there is caught', () => {
  test.each(EDITS)('%s: %s', async (_name, path, from, to, message) => {
    const text = (await tree.read(path)).toString('utf8')
    const spoilt = text.replace(from, to)
    expect(spoilt, `${path} does not have ${from}`).not.toBe(text)
    const problems = await problemsWith(path, Buffer.from(spoilt))
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(message)]))
  })

  const renew =
    (from: string, to: string, locale: 'en' | 'zh-Hant' = 'en'): Change =>
    (description) => {
      const text = description.questions.renew?.[locale]
      if (!text?.markdown.includes(from)) throw new Error(`the answer does not say ${from}`)
      const changed = { ...text, markdown: text.markdown.replace(from, to) }
      return {
        ...description,
        questions: { ...description.questions, renew: { ...description.questions.renew, [locale]: changed } },
      }
    }
  test.each<[string, Change, RegExp, (readonly string[])?]>([
    [
      'a swapped step on a card',
      renew('Open your [account]', 'Lose your [account]'),
      /^renew \| the answer on the card contains more/,
    ],
    [
      'a dropped step on a card',
      renew('2. Choose the book in the [catalogue](link:catalogue).\n', ''),
      /^renew \| the answer on the card contains more/,
    ],
    [
      'a swapped number in Chinese',
      renew('登入[帳戶]', '登出[帳戶]', 'zh-Hant'),
      /^renew \| the answer on the card contains more/,
      ['pdf/bilingual.pdf'],
    ],
    [
      'another hotline on a card',
      (all) => ({
        ...all,
        catalog: {
          ...all.catalog,
          owners: {
            desk: {
              name: { en: 'Service Desk' },
              contact: 'https://desk.example.edu/',
              hotline: '3943 8846',
            },
          },
        },
      }),
      /the hotline is missing from the card/,
    ],
    [
      'an answer on a card that is not urgent',
      (all) => ({ ...all, catalog: { ...all.catalog, urgent: ['summer', 'renew', 'hours'] } }),
      /^summer \| the question must not be in this file/,
    ],
    [
      'an urgent answer that a card lost',
      (all) => ({ ...all, catalog: { ...all.catalog, urgent: ['hours'] } }),
      /^renew \| the question is missing from this file/,
    ],
    [
      'a code of another edition',
      renew('one day before', 'one day after'),
      /the head of the card differs from the content/,
    ],
  ])('%s', async (_name, change, message, paths = ['pdf/en/quick-card.pdf', 'pdf/bilingual.pdf']) => {
    const other = await renderTree(
      library((all) => change(whole(all))),
      SITE,
      ['pdf'],
    )
    for (const path of paths) {
      const problems = await problemsWith(path, await other.read(path))
      expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(message)]))
    }
  })
})
