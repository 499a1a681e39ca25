import { feedChannel, intranetChannel, renderSite, writeHtml } from '../../src/index.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'
import { idOf, payloadCorpus } from './payload-corpus.ts'
import { ALL_PAYLOADS } from './payloads.ts'

export const SITE = 'https://faq.example.edu/'
export const corpus = payloadCorpus()
export const ids = ALL_PAYLOADS.map((_, index) => idOf(index))

interface SyncRecord {
  readonly id: string
  readonly content_html: string
  readonly content_text: string
  readonly content_markdown: string
}
const feed = await filesOf(feedChannel, corpus)
export const records = ids.map((id) => jsonAt<SyncRecord>(feed, `feed/v1/questions/en/${id}.json`))

/** All files of the intranet channel, by path. */
export const intranet = await filesOf(intranetChannel, corpus)
export const snippets = ['portable', 'details', 'page', 'element'].map((profile) => ({
  profile,
  html: textAt(intranet, `intranet/en/${profile}/all.html`),
}))

/** Answers as question pages of the site hold them, in the order of `ids`. */
export const site = renderSite(corpus, 'en', { siteUrl: SITE, basePath: '/' }).questions.map(({ answer }) =>
  writeHtml(answer.tree),
)
