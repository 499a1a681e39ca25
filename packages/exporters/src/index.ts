export { assetPath } from './asset-path.ts'
export { type Brand, brandCss, brandOf, DEFAULT_BRAND } from './brand.ts'
export type { Channel, RenderOptions, StreamingChannel } from './channel.ts'
export { feedChannel } from './channels/feed/index.ts'
export { intranetChannel } from './channels/intranet/index.ts'
export {
  ICON_PATH,
  PAGE_SCRIPT_PATH,
  pageHead,
  type RenderSiteOptions,
  renderSite,
  siteChannel,
  stampedPages,
  WEB_MANIFEST_PATH,
} from './channels/site/index.ts'
export type * from './channels/site/site-model.ts'
export { type EditionPage, editionPagesOf } from './edition-page.ts'
export type { HtmlContext } from './html/context.ts'
export { idPrefixOf } from './html/ids.ts'
export { type Note, notesOf } from './html/notes.ts'
export { renderHtml } from './html/render-html.ts'
export { CONVERTER_RULES } from './html/rules.ts'
export { CLASS_NAMES } from './html/schema.ts'
export { toHtml, writeHtml } from './html/to-html.ts'
export { toHtmlTree } from './html/to-html-tree.ts'
export { toMarkdown } from './markdown/to-markdown.ts'
export {
  NOTICE_SCRIPT_PATH,
  type NoticeView,
  noticeScript,
  noticesElement,
  noticesIn,
} from './notices/notice-view.ts'
export { toText } from './text/to-text.ts'
export type { Problem } from './verify/problem.ts'
export { NoTreeError, openTree, type PublishedTree } from './verify/published-tree.ts'
export { type Verification, verifyTree } from './verify/verify-tree.ts'
