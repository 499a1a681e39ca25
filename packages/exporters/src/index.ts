export { type Brand, brandCss, brandOf, DEFAULT_BRAND } from './brand/brand.ts'
export type { Channel, RenderOptions, StreamingChannel } from './channels/channel.ts'
export { feedChannel } from './channels/feed/index.ts'
export { intranetChannel } from './channels/intranet/index.ts'
export {
  FRAME_MARK,
  ICON_PATH,
  pageHead,
  type RenderSiteOptions,
  readFrame,
  renderSite,
  siteChannel,
  stampedPages,
  stampPage,
  WEB_MANIFEST_PATH,
} from './channels/site/index.ts'
export type * from './channels/site/site-model.ts'
export { DEFINITIONS } from './definitions/index.ts'
export { verifyTree } from './definitions/verify-tree.ts'
export type { CheckPageWords } from './language/check-page.ts'
export { waitForLock } from './output/output-lock.ts'
export { assetPath } from './published/asset-path.ts'
export { beingCorrected } from './published/being-corrected.ts'
export { type EditionPage, editionPagesOf } from './published/edition-page.ts'
export type { HtmlContext } from './render/html/context.ts'
export { idPrefixOf } from './render/html/ids.ts'
export { type Note, notesOf } from './render/html/notes.ts'
export { renderHtml } from './render/html/render-html.ts'
export { CONVERTER_RULES } from './render/html/rules.ts'
export { CLASS_NAMES } from './render/html/schema.ts'
export { toHtml, writeHtml } from './render/html/to-html.ts'
export { toHtmlTree } from './render/html/to-html-tree.ts'
export { toMarkdown } from './render/markdown/to-markdown.ts'
export {
  NOTICE_SCRIPT_PATH,
  type NoticeView,
  noticeScript,
  noticesElement,
  noticesIn,
} from './render/notices/notice-view.ts'
export { toText } from './render/text/to-text.ts'
export type { Problem } from './verify/check/problem.ts'
export { NoTreeError, openTree, type PublishedTree } from './verify/published-tree.ts'
export type { Verification } from './verify/verify-tree.ts'
