import { expect, test } from 'vitest'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { drawing, publish, question, translation } from './publish.ts'

const video = (words: string, length = '2:35', url = 'https://video.example.org/renew?t=1') =>
  `:::video{length="${length}"}\n[![${words}](../images/still.png.svg)](${url})\n\nHold the card *still*.\n:::`
const nested = (words: string) =>
  `1. Watch:\n\n   ${video(words).replaceAll('\n', '\n   ')}\n\n::::warning[Loud]\n${video('Bell', '1:02:03', 'link:film')}\n::::`

const LINKS =
  'film: { url: "https://film.example.org/", precision: exact, access: sign-in, label: { en: A film } }\n'
const FILES = { 'images/still.png.svg': drawing(400, 200), 'links.yaml': LINKS }
const site = await publish({
  ...FILES,
  'questions/renew.md': question('How do I renew?', nested('A hand')),
  'questions/renew.he.md': translation('איך מחדשים?', nested('יד')),
})

test('is in every channel as the content has it, in both directions', async () => {
  expect(site.messages).toEqual([])
  expect(await site.problems()).toEqual([])
})

test('is a picture with a link, its length and its transcript, and never a player', async () => {
  const page = await site.text('q/renew/index.html')
  expect(page).toContain('<strong>Video: 2:35</strong>')
  expect(page).toMatch(/<a href="https:\/\/video\.example\.org\/renew\?t=1"><img [^>]*alt="A hand"/)
  expect(page).toContain('<p>Hold the card <em>still</em>.</p>')
  for (const path of site.paths.filter((name) => /^(?:q|feed|he)\/|all\.(?:html|xml)$/.test(name)))
    expect(await site.text(path), path).not.toMatch(/<(?:video|iframe|embed|object|audio)\b/)
  const { content_text } = JSON.parse(await site.text('feed/en/feed.json')).items[0]
  expect(content_text).toContain('Video: 1:02:03')
  expect(content_text).toContain('https://film.example.org/')
})

test('has its address on paper', async () => {
  const { blocks, notes } = await readPdf(await site.bytes('pdf/en/handout.pdf'))
  const told = JSON.stringify([blocks, [...notes.values()]])
  expect(told).toContain('Video')
  expect(told).toContain('https://video.example.org/renew?t=1')
})

test.each([
  ['no length', video('A hand', '')],
  ['too many minutes', video('A hand', '75:00')],
  ['markup in the length', video('A hand', '2:35<b>')],
  ['a script as the address', video('A hand', '2:35', 'javascript:alert(1)')],
  ['no transcript', video('A hand').replace('Hold the card *still*.\n', '')],
  [
    'a picture as the transcript',
    video('A hand').replace('Hold the card *still*.', '![x](../images/still.png.svg)'),
  ],
  ['no picture', ':::video{length="2:35"}\nhttps://video.example.org/\n\nWords.\n:::'],
])('with %s it is a message, and not published', async (_name, markdown) => {
  const publishing = publish({ ...FILES, 'questions/renew.md': question('How?', `Look.\n\n${markdown}`) })
  await expect(publishing).rejects.toThrow(/questions\/renew\.md:\d+: (?:markdown\/video|link\/scheme)/)
})
