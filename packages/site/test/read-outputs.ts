import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readHandout } from './read-handout.ts'
import { readFragment, readPage, readSnippet } from './read-html.ts'

const CLI = fileURLToPath(new URL('../../exporters/bin/topasked.mjs', import.meta.url))
const CONTENT = fileURLToPath(new URL('../../content/faq', import.meta.url))

/** A question as one channel shows it; all words without white space, since lines break where they like. */
export interface Output {
  readonly words: string
  readonly links: readonly { readonly words: string; readonly url: string }[]
}

/** A question in one channel, or undefined where the channel does not carry it. */
type Reader = (id: string, title: string) => Output | undefined | Promise<Output | undefined>

export interface Outputs {
  /** Channels that carry what holds, by a name for people. */
  readonly current: Readonly<Record<string, Reader>>
  /** Places where the archived questions are. */
  readonly archived: Readonly<Record<string, Reader>>
  /** All words of the printed handout. */
  readonly printed: string
}

export const squeeze = (text: string) => text.replace(/[\s\u2060]/gu, '')

interface Manifest {
  readonly asOf: string
  readonly channels: readonly string[]
}

/** The tree where it has every channel; otherwise one of those that are not the site, for the same day. */
export async function withAllChannels(
  tree: string,
): Promise<{ readonly dir: string; readonly remove: () => Promise<void> }> {
  const { asOf, channels }: Manifest = JSON.parse(await readFile(path.join(tree, 'manifest.json'), 'utf8'))
  if (['feed', 'pdf', 'intranet'].every((name) => channels.includes(name)))
    return { dir: tree, remove: async () => undefined }
  const folder = await mkdtemp(path.join(tmpdir(), 'topasked-outputs-'))
  const dir = path.join(folder, 'tree')
  const content = process.env.TOPASKED_CONTENT ?? CONTENT
  await promisify(execFile)(
    process.execPath,
    [CLI, 'build', '--content', content, '--out', dir, '--channels', 'feed,pdf,intranet', '--as-of', asOf],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  )
  return { dir, remove: () => rm(folder, { recursive: true, force: true }) }
}

interface Item {
  readonly id: string
  readonly title: string
  readonly content_html: string
  readonly content_text: string
}

/** In plain text an address stands in brackets behind the words of the link. */
const ADDRESS = /([^\n]*?) ?\((https:\/\/[^\s)]+)\)/gu

async function readFeed(file: string): Promise<{ readonly html: Reader; readonly text: Reader }> {
  const { items }: { items: Item[] } = JSON.parse(await readFile(file, 'utf8'))
  const find = (id: string) => items.find((item) => item.id.endsWith(`/q/${id}/`))
  return {
    html: (id) => {
      const item = find(id)
      if (!item) return undefined
      const { words, links } = readFragment(item.content_html)
      return { words: squeeze(item.title) + words, links }
    },
    text: (id) => {
      const item = find(id)
      if (!item) return undefined
      const links = [...item.content_text.matchAll(ADDRESS)]
      return {
        words: squeeze(item.title + item.content_text.replaceAll(ADDRESS, '$1')),
        links: links.map(([, words = '', url = '']) => ({ words: squeeze(words), url })),
      }
    },
  }
}

/** Reads what every channel published in one language: the site from `tree`, the others from `dir`. */
export async function readOutputs(tree: string, dir: string, locale: string, base: string): Promise<Outputs> {
  const site: Reader = async (id) =>
    readPage(await readFile(path.join(tree, base, 'q', id, 'index.html'), 'utf8'), 'article')
  const snippet = async (profile: string): Promise<Reader> => {
    const all = await readFile(path.join(dir, 'intranet', locale, profile, 'all.html'), 'utf8')
    const questions = readSnippet(all)
    return (id) => questions.get(id)
  }
  const feed = await readFeed(path.join(dir, 'feed', locale, 'feed.json'))
  const archive = await readFeed(path.join(dir, 'feed', locale, 'archive.json'))
  const handout = await readHandout(await readFile(path.join(dir, 'pdf', locale, 'handout.pdf')))
  return {
    current: {
      site,
      'feed, HTML': feed.html,
      'feed, text': feed.text,
      handout: (_id, title) => handout.questions.get(squeeze(title)),
      'portable snippet': await snippet('portable'),
      'snippet with details': await snippet('details'),
    },
    archived: { site, 'archive feed, HTML': archive.html, 'archive feed, text': archive.text },
    printed: handout.printed,
  }
}
