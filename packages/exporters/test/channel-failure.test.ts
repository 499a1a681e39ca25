import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Corpus, messagesOf, type Question } from '@topasked/content'
import { CHANNELS, type ChannelName } from '@topasked/schema'
import { VFile } from 'vfile'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Channel } from '../src/channels/channel.ts'
import { ChannelFailedError, explainFailure } from '../src/channels/channel-failure.ts'
import { renderTree } from '../src/cli/render-tree.ts'
import { writeTree } from '../src/output/write-tree.ts'
import { corpusOf } from './corpus.ts'

const text = (title: string, markdown = 'Ask at the desk.') => ({ title, markdown })

function corpus(): Corpus {
  const corpus = corpusOf({
    questions: {
      fees: { en: text('What does it cost?', 'Ask [the others](renew.md).'), 'zh-Hant': text('多少錢？') },
      hours: { en: text('When are you open?', ':::only{channels="intranet"}\nAt nine.\n:::') },
      renew: { en: text('How do I renew?', 'Ask [about fees](fees.md).'), 'zh-Hant': text('如何續借？') },
    },
  })
  return { ...corpus, files: [new VFile({ path: 'faq.yaml' }), ...corpus.files] }
}

/** The corpus with one text of a question that no channel can convert. */
function spoilt(isSpoilt: (question: Question) => boolean): Corpus {
  const whole = corpus()
  const spoil = (question: Question): Question => {
    const tree = { ...question.tree }
    Object.defineProperty(tree, 'children', {
      get() {
        throw new TypeError('no such node')
      },
    })
    return { ...question, tree }
  }
  return {
    ...whole,
    questions: whole.questions.map((question) => (isSpoilt(question) ? spoil(question) : question)),
  }
}

const failures = ({ files }: Corpus) =>
  messagesOf(files)
    .filter(({ rule }) => rule === 'file/handled')
    .map(({ file, message }) => ({ file, message }))
    .sort((a, b) => (`${a.file} ${a.message}` < `${b.file} ${b.message}` ? -1 : 1))
const failed = (file: string, channel: ChannelName) => ({
  file,
  message: `the channel ${channel} failed on this file: TypeError: no such node`,
})

describe.each(CHANNELS)('a failure of the channel %s', (channel) => {
  const render = (of: Corpus) => renderTree(of, of.catalog.siteUrl, [channel])

  test('is one message on the question that it cannot convert', async () => {
    const broken = spoilt(({ id }) => id === 'renew')
    await expect(render(broken)).rejects.toThrow(ChannelFailedError)
    expect(failures(broken)).toEqual([failed('questions/renew.md', channel)])
  })

  test('is one message on the translation, if it is that', async () => {
    const broken = spoilt(({ id, locale }) => id === 'renew' && locale === 'zh-Hant')
    await expect(render(broken)).rejects.toThrow(ChannelFailedError)
    expect(failures(broken)).toEqual([failed('questions/renew.zh-Hant.md', channel)])
  })

  test('is a message on each of several', async () => {
    const broken = spoilt(({ id }) => id !== 'hours')
    await expect(render(broken)).rejects.toThrow(ChannelFailedError)
    expect(failures(broken)).toEqual([
      failed('questions/fees.md', channel),
      failed('questions/renew.md', channel),
    ])
  })

  test('is a message on the catalog, if it is no question', async () => {
    const whole = corpus()
    const catalog = { ...whole.catalog }
    Object.defineProperty(catalog, 'locales', {
      get() {
        throw new TypeError('no such node')
      },
    })
    const broken = { ...whole, catalog }
    await expect(render(broken)).rejects.toThrow(ChannelFailedError)
    expect(failures(broken)).toEqual([failed('faq.yaml', channel)])
  })
})

test('what the operating system has against it is no matter of the content', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
  const channel: Channel = { name: 'pdf', render: () => Promise.reject(full) }
  const whole = corpus()
  await expect(explainFailure(channel, whole, { siteUrl: whole.catalog.siteUrl }, full)).rejects.toBe(full)
  expect(failures(whole)).toEqual([])
})

test('all channels say what they have to say, the pages are ended, and nothing is described', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'topasked-failure-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const broken = spoilt(({ id }) => id === 'renew')
  let isEnded = false
  const writing = writeTree({
    dir,
    corpus: broken,
    siteUrl: broken.catalog.siteUrl,
    channels: CHANNELS,
    commit: undefined,
    version: '0',
    progress: () => undefined,
    expected: new Set(),
    heldBack: [],
    buildPages: (_, signal) =>
      new Promise((_done, stopped) => {
        signal.addEventListener('abort', () => {
          isEnded = true
          stopped(signal.reason)
        })
      }),
  })
  await expect(writing).rejects.toThrow(ChannelFailedError)
  expect(isEnded).toBe(true)
  expect(failures(broken)).toEqual(
    [...CHANNELS].sort().map((channel) => failed('questions/renew.md', channel)),
  )
  expect(existsSync(join(dir, 'manifest.json'))).toBe(false)
  // What a channel would have said of another question is said as well.
  expect(messagesOf(broken.files).map(({ file, rule }) => `${file} ${rule}`)).toContain(
    'questions/hours.md html/answer-present',
  )
})
