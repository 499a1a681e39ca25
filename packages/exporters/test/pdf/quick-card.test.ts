import { describe, expect, it } from 'vitest'
import { type CorpusDescription, corpusOf } from '../corpus.ts'
import { pageOf } from './placed.ts'
import { factsOf, squeeze, textOf } from './read-pdf.ts'
import { print } from './sample.ts'

const steps = (word: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${n + 1}. ${word} step ${n + 1}.`).join('\n')
const owners = {
  desk: {
    name: { en: 'Service Desk' },
    contact: 'https://desk.example.edu/',
    hotline: '1234 5678',
    hours: { en: 'Mon-Fri 9 to 5' },
    place: { en: 'Room 1, Main Building' },
  },
}

async function card(description: CorpusDescription) {
  const corpus = corpusOf({ ...description, catalog: { owners, ...description.catalog } })
  const bytes = (await print(corpus)).get('pdf/en/quick-card.pdf')?.value ?? new Uint8Array()
  return { text: await textOf(bytes), facts: await factsOf(bytes) }
}

describe('the quick card', () => {
  const lost = `Get a code with your [card](card.md).\n\nYou need one of these:\n\n- a card\n- a friend`
  const longer = { ...{ title: 'How do I use my card?' }, summary: 'Use the portal.' }
  const catalog = { urgent: ['lost', 'strange'] }
  const strange = { title: 'Is this request strange?', markdown: 'Decline it.' }
  const words = 'Some more words about it. '

  it('says whom to call, where and when, and what to do, of those answers too that it sends readers to', async () => {
    const questions = {
      lost: { en: { title: 'My phone is lost?', markdown: lost } },
      strange: { en: strange },
      card: { en: { ...longer, markdown: `Go on:\n\n${steps('Card', 7)}` } },
      other: { en: { title: 'Not urgent?', markdown: 'No.' } },
    }
    const { text, facts } = await card({ catalog, questions })
    for (const part of [
      'Service Desk',
      'Hotline 1234 5678',
      'https://desk.example.edu/',
      'Hours Mon-Fri 9 to 5',
      'Place Room 1, Main Building',
      'You need one of these',
      'Decline it.',
      'Card step 7.',
      'faq.example.edu/q/lost/',
    ])
      expect(text).toContain(squeeze(part))
    expect(text).not.toContain('Noturgent')
    expect(facts.pages).toBe(1)
  })

  it.each([
    ['drops what is not a step', words.repeat(120), 4, ['Card step 4.', 'one of these'], ['Some more words']],
    ['gives up an answer that it refers to', words, 90, ['one of these', '/q/card/'], ['Card step 1.']],
  ])('%s where there is no room', async (_, more, count, kept, gone) => {
    const questions = {
      lost: { en: { title: 'My phone is lost?', markdown: `${lost}\n\n${more}` } },
      strange: { en: strange },
      card: { en: { ...longer, markdown: `Go on:\n\n${steps('Card', count)}` } },
    }
    const { text, facts } = await card({ catalog, questions })
    for (const part of kept) expect(text).toContain(squeeze(part))
    if (more !== words) for (const part of gone) expect(text).not.toContain(squeeze(part))
    else expect(text).not.toContain(squeeze(gone[0] ?? ''))
    expect(facts.pages).toBe(1)
  })

  it('says where the rest is when there are too many answers for a page', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `q${n}`)
    const questions = Object.fromEntries(
      ids.map((id) => [id, { en: { title: `What about ${id}?`, markdown: words.repeat(20) } }]),
    )
    const { text, facts } = await card({ catalog: { urgent: ids }, questions })
    expect(facts.pages).toBe(1)
    expect(text).toContain('Whataboutq0?')
    expect(text).toContain('Moreurgentanswers:faq.example.edu/')
    expect(text).not.toContain('Whataboutq39?')
  })

  it('keeps the number of an address on the line of its word, in a narrow cell too', async () => {
    const platforms = ['Windows', 'Mac', 'iOS', 'Android']
    const row = platforms.map((name) => `[SSL VPN（${name}）](https://example.org/vpn)`)
    const table = `| 服務 | ${platforms.join(' | ')} |\n| - | - | - | - | - |\n| SSL VPN | ${row.join(' | ')} |`
    const answer = { en: { title: 'VPN?', markdown: 'Yes.' }, 'zh-Hant': { title: 'VPN？', markdown: table } }
    const corpus = corpusOf({ catalog: { urgent: ['vpn'] }, questions: { vpn: answer } })
    const bytes = (await print(corpus)).get('pdf/zh-Hant/quick-card.pdf')?.value ?? new Uint8Array()
    const texts = (await pageOf(bytes)).texts.filter(({ text }) => text.replace(/[\s\u2060]/gu, '') !== '')
    const ends = texts.flatMap(({ text, base }, n) =>
      /）\S*$/u.test(text) ? [{ base, next: texts[n + 1] }] : [],
    )
    expect(ends).toHaveLength(platforms.length)
    for (const { base, next } of ends) {
      expect(next?.text).toBe('1')
      expect(Math.abs((next?.base ?? 0) - base)).toBeLessThan(6)
    }
  })
})
