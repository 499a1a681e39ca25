import type { ContentRule, LineRule, Rule, SchemaRule, TextRule, YamlRule } from '../rule.ts'
import { answerSize } from './answer/size.ts'
import { answerText } from './answer/text.ts'
import { answerUrgentAccess } from './answer/urgent-access.ts'
import { answerUrgentCurrent } from './answer/urgent-current.ts'
import { catalogContrast } from './catalog/contrast.ts'
import { catalogDefaultLocale } from './catalog/default-locale.ts'
import { catalogExists } from './catalog/exists.ts'
import { catalogInterfaceLanguage } from './catalog/interface-language.ts'
import { catalogTimeZone } from './catalog/time-zone.ts'
import { fileEncoding } from './file/encoding.ts'
import { fileFragment } from './file/fragment.ts'
import { fileHandled } from './file/handled.ts'
import { fileLimit } from './file/limit.ts'
import { fileMergeConflict } from './file/merge-conflict.ts'
import { fileNoRepository } from './file/no-repository.ts'
import { filePlain } from './file/plain.ts'
import { filePlainAttributes } from './file/plain-attributes.ts'
import { frontmatterDateFormat } from './frontmatter/date-format.ts'
import { frontmatterDateImpossible } from './frontmatter/date-impossible.ts'
import { frontmatterDuplicateField } from './frontmatter/duplicate-field.ts'
import { frontmatterEmpty } from './frontmatter/empty.ts'
import { frontmatterFence } from './frontmatter/fence.ts'
import { frontmatterFullwidthColon } from './frontmatter/fullwidth-colon.ts'
import { frontmatterFullwidthPunctuation } from './frontmatter/fullwidth-punctuation.ts'
import { frontmatterInnerApostrophe } from './frontmatter/inner-apostrophe.ts'
import { frontmatterInnerQuote } from './frontmatter/inner-quote.ts'
import { frontmatterListDash } from './frontmatter/list-dash.ts'
import { frontmatterListExpected } from './frontmatter/list-expected.ts'
import { frontmatterMissingField } from './frontmatter/missing-field.ts'
import { frontmatterNotClosed } from './frontmatter/not-closed.ts'
import { frontmatterOddSpace } from './frontmatter/odd-space.ts'
import { frontmatterPlainText } from './frontmatter/plain-text.ts'
import { frontmatterPlainYaml } from './frontmatter/plain-yaml.ts'
import { frontmatterReadable } from './frontmatter/readable.ts'
import { frontmatterReservedStart } from './frontmatter/reserved-start.ts'
import { frontmatterSmartQuote } from './frontmatter/smart-quote.ts'
import { frontmatterSpaceAfterColon } from './frontmatter/space-after-colon.ts'
import { frontmatterStrayLine } from './frontmatter/stray-line.ts'
import { frontmatterTabIndent } from './frontmatter/tab-indent.ts'
import { frontmatterTextExpected } from './frontmatter/text-expected.ts'
import { frontmatterUnclosedBracket } from './frontmatter/unclosed-bracket.ts'
import { frontmatterUnclosedQuote } from './frontmatter/unclosed-quote.ts'
import { frontmatterUnknownField } from './frontmatter/unknown-field.ts'
import { frontmatterUnquotedColon } from './frontmatter/unquoted-colon.ts'
import { frontmatterUnquotedHash } from './frontmatter/unquoted-hash.ts'
import { frontmatterValue } from './frontmatter/value.ts'
import { frontmatterYesNo } from './frontmatter/yes-no.ts'
import { htmlAnswerPresent } from './html/answer-present.ts'
import { idFormat } from './id/format.ts'
import { idPermanent } from './id/permanent.ts'
import { idUnique } from './id/unique.ts'
import { idUniqueTitle } from './id/unique-title.ts'
import { imageAlt } from './image/alt.ts'
import { imageAltFilename } from './image/alt-filename.ts'
import { imageReadable } from './image/readable.ts'
import { imageWidth } from './image/width.ts'
import { interfaceComplete } from './interface/complete.ts'
import { interfaceMessage } from './interface/message.ts'
import { lifecycleExpired } from './lifecycle/expired.ts'
import { lifecyclePlausible } from './lifecycle/plausible.ts'
import { lifecycleRange } from './lifecycle/range.ts'
import { lifecycleReviewDue } from './lifecycle/review-due.ts'
import { linkForReaders } from './link/for-readers.ts'
import { linkLocal } from './link/local.ts'
import { linkScheme } from './link/scheme.ts'
import { linkText } from './link/text.ts'
import { markdownAlert } from './markdown/alert.ts'
import { markdownCjkEmphasis } from './markdown/cjk-emphasis.ts'
import { markdownCjkLink } from './markdown/cjk-link.ts'
import { markdownDirective } from './markdown/directive.ts'
import { markdownFakeList } from './markdown/fake-list.ts'
import { markdownForeignSyntax } from './markdown/foreign-syntax.ts'
import { markdownFullwidthColons } from './markdown/fullwidth-colons.ts'
import { markdownHeading } from './markdown/heading.ts'
import { markdownHtml } from './markdown/html.ts'
import { markdownLinkSyntax } from './markdown/link-syntax.ts'
import { markdownMeantAsCode } from './markdown/meant-as-code.ts'
import { markdownPastedRows } from './markdown/pasted-rows.ts'
import { markdownSplitList } from './markdown/split-list.ts'
import { markdownTable } from './markdown/table.ts'
import { markdownUnclosedFence } from './markdown/unclosed-fence.ts'
import { markdownVariants } from './markdown/variants.ts'
import { markdownVideo } from './markdown/video.ts'
import { noticeOver } from './notice/over.ts'
import { noticeRange } from './notice/range.ts'
import { noticeTime } from './notice/time.ts'
import { noticeTranslated } from './notice/translated.ts'
import { pdfFontInstalled } from './pdf/font-installed.ts'
import { pdfGlyphExists } from './pdf/glyph-exists.ts'
import { pdfTableHeaderPresent } from './pdf/table-header-present.ts'
import { referenceAudienceExists } from './reference/audience-exists.ts'
import { referenceChannelExists } from './reference/channel-exists.ts'
import { referenceFragmentExists } from './reference/fragment-exists.ts'
import { referenceGroupScenario } from './reference/group-scenario.ts'
import { referenceHeadingExists } from './reference/heading-exists.ts'
import { referenceImageExists } from './reference/image-exists.ts'
import { referenceLinkExists } from './reference/link-exists.ts'
import { referenceOwnerExists } from './reference/owner-exists.ts'
import { referenceQuestionExists } from './reference/question-exists.ts'
import { referenceScenarioFile } from './reference/scenario-file.ts'
import { referenceUnknownScenario } from './reference/unknown-scenario.ts'
import { referenceUsed } from './reference/used.ts'
import { textChineseScript } from './text/chinese-script.ts'
import { textEscapedCharacter } from './text/escaped-character.ts'
import { textHiddenCharacter } from './text/hidden-character.ts'
import { textLanguageScript } from './text/language-script.ts'
import { textMailbox } from './text/mailbox.ts'
import { textNoLeftover } from './text/no-leftover.ts'
import { textNoPersonalNumber } from './text/no-personal-number.ts'
import { textNoSecret } from './text/no-secret.ts'
import { textRightCharacters } from './text/right-characters.ts'
import { textTerm } from './text/term.ts'
import { translationBlocks } from './translation/blocks.ts'
import { translationFigures } from './translation/figures.ts'
import { translationLanguage } from './translation/language.ts'
import { translationLinks } from './translation/links.ts'
import { translationMenuWords } from './translation/menu-words.ts'
import { translationMissing } from './translation/missing.ts'
import { translationOriginal } from './translation/original.ts'
import { translationOrphan } from './translation/orphan.ts'
import { translationOutdated } from './translation/outdated.ts'
import { translationSteps } from './translation/steps.ts'

/** In order: the first error ends the reading of a file. */
export const TEXT_RULES: readonly TextRule[] = [
  fileEncoding,
  fileMergeConflict,
  textHiddenCharacter,
  frontmatterFence,
  frontmatterNotClosed,
  fileLimit,
]

/** In order: one error a line. */
export const LINE_RULES: readonly LineRule[] = [
  frontmatterTabIndent,
  frontmatterOddSpace,
  frontmatterFullwidthColon,
  frontmatterSpaceAfterColon,
  frontmatterListDash,
  frontmatterFullwidthPunctuation,
  frontmatterUnclosedQuote,
  frontmatterInnerApostrophe,
  frontmatterInnerQuote,
  frontmatterUnclosedBracket,
  frontmatterReservedStart,
  frontmatterUnquotedHash,
  frontmatterUnquotedColon,
  frontmatterSmartQuote,
  frontmatterPlainYaml,
  frontmatterStrayLine,
]

/** In order: the first that knows the error explains it; the last takes all. */
export const YAML_RULES: readonly YamlRule[] = [frontmatterDuplicateField, frontmatterReadable]

/** In order: the first that knows the error explains it; the last takes all. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  frontmatterUnknownField,
  frontmatterMissingField,
  frontmatterEmpty,
  frontmatterYesNo,
  frontmatterListExpected,
  frontmatterDateFormat,
  frontmatterTextExpected,
  frontmatterDateImpossible,
  referenceChannelExists,
  frontmatterValue,
]

/** Each looks at the whole content. */
export const CONTENT_RULES: readonly ContentRule[] = [
  answerSize,
  answerText,
  answerUrgentAccess,
  answerUrgentCurrent,
  catalogContrast,
  catalogDefaultLocale,
  catalogExists,
  catalogInterfaceLanguage,
  interfaceMessage,
  interfaceComplete,
  catalogTimeZone,
  fileFragment,
  fileNoRepository,
  filePlain,
  filePlainAttributes,
  frontmatterPlainText,
  htmlAnswerPresent,
  idFormat,
  idPermanent,
  idUniqueTitle,
  idUnique,
  imageAltFilename,
  imageAlt,
  imageReadable,
  imageWidth,
  lifecyclePlausible,
  lifecycleExpired,
  lifecycleRange,
  lifecycleReviewDue,
  linkForReaders,
  linkLocal,
  linkScheme,
  linkText,
  markdownAlert,
  markdownCjkEmphasis,
  markdownCjkLink,
  markdownDirective,
  markdownFakeList,
  markdownForeignSyntax,
  markdownFullwidthColons,
  markdownHeading,
  markdownHtml,
  markdownMeantAsCode,
  markdownPastedRows,
  markdownLinkSyntax,
  markdownSplitList,
  markdownTable,
  markdownUnclosedFence,
  markdownVariants,
  markdownVideo,
  noticeOver,
  noticeRange,
  noticeTime,
  noticeTranslated,
  pdfFontInstalled,
  pdfGlyphExists,
  pdfTableHeaderPresent,
  referenceAudienceExists,
  referenceFragmentExists,
  referenceHeadingExists,
  referenceGroupScenario,
  referenceImageExists,
  referenceLinkExists,
  referenceOwnerExists,
  referenceQuestionExists,
  referenceScenarioFile,
  referenceUsed,
  referenceUnknownScenario,
  textChineseScript,
  textEscapedCharacter,
  textLanguageScript,
  textMailbox,
  textNoLeftover,
  textNoPersonalNumber,
  textNoSecret,
  textRightCharacters,
  textTerm,
  translationBlocks,
  translationFigures,
  translationLanguage,
  translationLinks,
  translationMenuWords,
  translationSteps,
  translationMissing,
  translationOriginal,
  translationOrphan,
  translationOutdated,
]

/** Every rule there is, sorted by id. */
export const RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...LINE_RULES,
  ...YAML_RULES,
  ...SCHEMA_RULES,
  ...CONTENT_RULES,
  fileHandled,
].sort((a, b) => (a.id < b.id ? -1 : 1))
