import { PUBLIC_ADDRESS } from '@topasked/content'
import type { Schema } from 'hast-util-sanitize'

/** Class names that answers may have if the channel has a style sheet for them. */
export const CLASS_NAMES = [
  'topasked-callout',
  'topasked-callout-note',
  'topasked-callout-tip',
  'topasked-callout-warning',
  'topasked-callout-danger',
  'topasked-callout-video',
  'topasked-details',
  'topasked-label',
  'topasked-only',
  'topasked-sign-in',
  'topasked-table',
  'topasked-align-left',
  'topasked-align-center',
  'topasked-align-right',
  'topasked-footnotes',
  'topasked-task',
  'topasked-variants',
  'topasked-pair',
  'topasked-pair-wide',
] as const

/** The class name with the language of a code block. */
export const LANGUAGE_CLASS = /^language-[^\s"'<>&]{1,40}$/

/** A placeholder that is never written: an allow-list with a single entry would allow everything. */
const NOTHING = false

const TAG_NAMES = [
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'blockquote',
    'pre',
    'ol',
    'ul',
    'li',
    'hr',
    'br',
    'div',
    'section',
    'details',
    'summary',
  ],
  ...[
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'a',
    'img',
    'strong',
    'em',
    'del',
    'code',
    'kbd',
    'sub',
    'sup',
    'span',
  ],
]

export interface SafeHtml {
  readonly idPrefix: string
  readonly classes: boolean
  /** The addresses that the channel uses for its own pages. */
  readonly ownLinks: ReadonlySet<string>
  /** The addresses that the channel uses for its own pictures. */
  readonly ownPictures: ReadonlySet<string>
}

/**
 * Everything that an answer's HTML may contain, whatever its tree contained. No style, no event handler, no id without the
 * prefix, and only public addresses and the channel's own.
 */
export function schemaOf({ idPrefix, classes, ownLinks, ownPictures }: SafeHtml): Schema {
  const prefixed = new RegExp(`^${escapeRegExp(idPrefix)}[^\\s]+$`, 'u')
  const toPrefixed = new RegExp(`^#${escapeRegExp(idPrefix)}[^\\s]+$`, 'u')
  return {
    tagNames: TAG_NAMES,
    strip: [
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'object',
      'svg',
      'math',
      'textarea',
      'title',
    ],
    ancestors: {
      summary: ['details'],
      thead: ['table'],
      tbody: ['table'],
      tr: ['table'],
      th: ['table'],
      td: ['table'],
    },
    attributes: {
      a: [
        ['href', PUBLIC_ADDRESS, toPrefixed, ...ownLinks],
        'title',
        'ariaLabel',
        ['ariaDescribedBy', NOTHING, prefixed],
      ],
      img: [
        ['src', NOTHING, ...ownPictures],
        'alt',
        'title',
        'width',
        'height',
        ['loading', NOTHING, 'lazy'],
      ],
      ol: [['start', NOTHING, /^-?[0-9]{1,9}$/]],
      th: [['scope', NOTHING, 'col']],
      code: classes ? [['className', NOTHING, LANGUAGE_CLASS]] : [],
      div: [
        ['role', NOTHING, 'note', 'group'],
        ['tabIndex', NOTHING, 0],
        'ariaLabel',
        ...(classes ? [classList()] : []),
      ],
      '*': [['id', NOTHING, prefixed], 'lang', ...(classes ? [classList()] : [])],
    },
    clobber: [],
    clobberPrefix: '',
    protocols: {},
    required: {},
    allowComments: false,
    allowDoctypes: false,
  }
}

const classList = (): ['className', ...string[]] => ['className', ...CLASS_NAMES]

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
