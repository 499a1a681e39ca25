import { type Asset, type Corpus, editionOf, localesOf } from '@topasked/content'
import type { Element } from 'hast'
import type { VFile } from 'vfile'
import { assetFiles } from '../../asset-path.ts'
import type { Channel } from '../../channel.ts'
import { stringsFor } from '../../strings/index.ts'
import { type IntranetContext, PROFILES } from './intranet-context.ts'
import { renderProfile } from './render-profile.ts'
import type { Snippet } from './snippet.ts'

/** Answers to paste or embed into an intranet, with a page per language and profile to copy them from. */
export const intranetChannel: Channel = {
  name: 'intranet',
  render(corpus, { siteUrl }): VFile[] {
    const pictures = new Set<Asset>()
    const files = localesOf(corpus).flatMap((locale) => {
      const answers = new Map<string, readonly Element[]>()
      const texts = new Map<string, string>()
      const snippets = snippetsOf(corpus, locale)
      return PROFILES.flatMap((profile) => {
        const intranet: IntranetContext = { corpus, locale, profile, siteUrl, pictures, answers, texts }
        return renderProfile(snippets, intranet)
      })
    })
    return [...files, ...assetFiles(pictures)]
  },
}

/** All questions, each once, and those of every scenario that has current ones. */
function snippetsOf(corpus: Corpus, locale: string): Snippet[] {
  const everything: Snippet = {
    name: 'all',
    title: { text: stringsFor(locale).intranet.everything, locale },
    sections: editionOf(corpus, locale, { channel: 'intranet', once: true }),
    aliases: [],
  }
  const scenarios = editionOf(corpus, locale, { channel: 'intranet' }).map((section): Snippet => {
    const { scenario, title } = section
    return { name: scenario.id, title, sections: [section], aliases: scenario.aliases }
  })
  return [everything, ...scenarios]
}
