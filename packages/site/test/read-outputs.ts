import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readHandout } from './read-handout.ts'
import { readFragment, readPage, readSnippet } from './read-html.ts'

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

/** Reads what every channel published in one language; `base` is the folder of its pages. */
export async function readOutputs(tree: string, locale: string, base: string): Promise<Outputs> {
  const site: Reader = async (id) =>
    readPage(await readFile(path.join(tree, base, 'q', id, 'index.html'), 'utf8'), 'article')
  const snippet = async (profile: string): Promise<Reader> => {
    const all = await readFile(path.join(tree, 'intranet', locale, profile, 'all.html'), 'utf8')
    const questions = readSnippet(all)
    return (id) => questions.get(id)
  }
  const feed = await readFeed(path.join(tree, 'feed', locale, 'feed.json'))
  const archive = await readFeed(path.join(tree, 'feed', locale, 'archive.json'))
  const handout = await readHandout(await readFile(path.join(tree, 'pdf', locale, 'handout.pdf')))
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
