import type { ChannelReaders } from '../check/channel-readers.ts'
import { readerCheck } from '../check/check-reader.ts'
import { editionPages } from './edition-pages.ts'
import { groupTitles } from './group-titles.ts'
import { listPages, scenarioPages } from './list-pages.ts'
import { llms, sitemap } from './lists.ts'
import { markdownPages } from './markdown-pages.ts'
import { movedPages } from './moved-pages.ts'
import { questionPages } from './question-pages.ts'

/** How the site is read. */
export const siteReaders: ChannelReaders = {
  checks: [
    readerCheck(questionPages),
    readerCheck(scenarioPages),
    readerCheck(listPages),
    readerCheck(markdownPages),
    llms,
    sitemap,
    movedPages,
    editionPages,
    groupTitles,
  ],
  unread: [
    {
      paths: /^(?:[^/]+\/)?(?:index|404)\.html$/u,
      why: 'pages of the application: the lists that they show are read',
    },
    {
      paths: /^(?:[^/]+\/)?edit\/check\/(?:index\.html|content\.json)$/u,
      why: 'the page that checks a text, and the sources it checks with: no answers that readers look up',
    },
    { paths: /^assets\//u, why: 'scripts, style sheets, fonts and pictures, which other files name by hash' },
    { paths: /^(?:[^/]+\/)?pagefind\//u, why: 'the search index, in a format of its own' },
    { paths: /^(?:apple-touch-)?icon[^/]*\.(?:png|svg)$/u, why: 'pictures made from the brand' },
    { paths: /^notices\.js$/u, why: 'a script that shows the notices which pages have in them' },
    { paths: /^(?:service-worker\.js|site\.webmanifest|robots\.txt)$/u, why: 'no answers in it' },
  ],
}
