import { type Asset, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { assetFiles } from '../../published/asset-path.ts'
import type { StreamingChannel } from '../channel.ts'
import { anchorsOn } from './confluence/storage-page.ts'
import { profileFiles } from './copy-page/profile-files.ts'
import { PROFILES } from './profiles/index.ts'
import { snippetsOf } from './snippet/snippet.ts'
import { WrittenQuestions } from './snippet/written-questions.ts'

const FORMS = [...new Set(PROFILES.flatMap(({ forms }) => forms))]

/** Answers to paste or embed into an intranet, with a page per language and profile to copy them from. */
export const intranetChannel = {
  name: 'intranet',
  render: (corpus, options): VFile[] => [...intranetChannel.files(corpus, options)],
  *files(corpus, { siteUrl }): Iterable<VFile> {
    const pictures = new Set<Asset>()
    for (const locale of localesOf(corpus)) {
      const snippets = snippetsOf(corpus, locale)
      const [everything] = snippets
      const context = { corpus, locale, siteUrl, pictures }
      const questions = new WrittenQuestions(context, FORMS, anchorsOn(everything, context))
      for (const [index, profile] of PROFILES.entries()) {
        yield* profileFiles(snippets, profile, { ...context, questions })
        // What no further profile will ask for takes no memory any more.
        const wanted = new Set(PROFILES.slice(index + 1).flatMap(({ forms }) => forms))
        for (const form of profile.forms) if (!wanted.has(form)) questions.forget(form)
      }
    }
    yield* assetFiles(pictures)
  },
} satisfies StreamingChannel
