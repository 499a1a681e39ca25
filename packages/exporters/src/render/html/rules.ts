import type { RuleInfo } from '@topasked/content'

/** The problems that converters report. The loader's rules come first, so editors hardly ever see these. */
export const CONVERTER_RULES = {
  unknownInHtml: {
    id: 'html/unknown-node',
    description: 'Every part of an answer is of a kind that can be published as HTML.',
    severity: 'error',
  },
  unknownInText: {
    id: 'text/unknown-node',
    description: 'Every part of an answer is of a kind that can be published as plain text.',
    severity: 'error',
  },
  unknownInMarkdown: {
    id: 'markdown/unknown-node',
    description: 'Every part of an answer is of a kind that can be published as Markdown.',
    severity: 'error',
  },
  answerPresent: {
    id: 'html/answer-present',
    description: 'An answer has something to say in every channel it is published in.',
    severity: 'error',
  },
  addressAllowed: {
    id: 'html/address-allowed',
    description: 'Links lead to questions and to https:, mailto: and tel: addresses.',
    severity: 'error',
  },
  imageKnown: {
    id: 'html/image-known',
    description: 'Pictures of answers are files of the content folder.',
    severity: 'error',
  },
} as const satisfies Readonly<Record<string, RuleInfo>>
