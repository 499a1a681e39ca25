import { type Asset, type Corpus, editionOf, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { stringsFor } from '../../language/index.ts'
import { assetFiles } from '../../published/asset-path.ts'
import type { StreamingChannel } from '../channel.ts'
import { anchorsOn } from './confluence/confluence-page.ts'
import { type HtmlForm, PROFILES, type Profile, type WrittenQuestions } from './intranet-context.ts'
import { profileFiles } from './render-profile.ts'
import type { Snippet } from './snippet.ts'

/** Answers to paste or embed into an intranet, with a page per language and profile to copy them from. */
export const intranetChannel = {
  name: 'intranet',
  render: (corpus, options): VFile[] => [...intranetChannel.files(corpus, options)],
  *files(corpus, { siteUrl }): Iterable<VFile> {
    const pictures = new Set<Asset>()
    for (const locale of localesOf(corpus)) {
      const snippets = snippetsOf(corpus, locale)
      const [everything] = snippets
      const written = writtenQuestions(anchorsOn(everything, { corpus, locale, siteUrl }))
      for (const profile of PROFILES) {
        yield* profileFiles(snippets, { corpus, locale, profile, siteUrl, pictures, written })
        forget(written, profile)
      }
    }
    yield* assetFiles(pictures)
  },
} satisfies StreamingChannel

const FORMS: readonly HtmlForm[] = [
  'portable',
  'portable preview',
  'details',
  'details preview',
  'page',
  'element',
]

function writtenQuestions(anchorOf: WrittenQuestions['anchorOf']): WrittenQuestions {
  const html = new Map(FORMS.map((form) => [form, new Map()]))
  return { html, storage: new Map(), texts: new Map(), anchorOf }
}

/** What no further profile will ask for takes no memory any more; `confluence` has portable answers, too. */
function forget({ html }: WrittenQuestions, profile: Profile): void {
  for (const form of FORMS) if (form !== 'portable' && form.startsWith(profile)) html.get(form)?.clear()
}

/** All questions, each once, and those of every scenario that has current ones. */
function snippetsOf(corpus: Corpus, locale: string): readonly [Snippet, ...Snippet[]] {
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
