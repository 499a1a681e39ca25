/** What a host's content system lets through: elements with their attributes; of the rest the content stays. */
export interface HostSanitiser {
  readonly name: string
  readonly source: string
  readonly elements: Readonly<Record<string, readonly string[]>>
  /** Attributes that every element may have. */
  readonly everywhere: readonly string[]
}

const none = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, []]))

export const HOSTS: readonly HostSanitiser[] = [
  {
    name: 'WordPress without unfiltered_html (kses, context "post")',
    source:
      'https://github.com/WordPress/WordPress/blob/master/wp-includes/kses.php ($allowedposttags, _wp_add_global_attributes)',
    elements: {
      ...none(
        'abbr b br code del em h1 h2 h3 h4 h5 h6 hr i li pre s strong sub sup ul u table tbody thead tfoot tr',
      ),
      ...none('div p span section blockquote details summary figure figcaption header footer main'),
      a: ['href', 'rel', 'name', 'target', 'download'],
      details: ['open'],
      img: ['alt', 'align', 'border', 'height', 'longdesc', 'loading', 'src', 'usemap', 'width'],
      ol: ['start', 'type', 'reversed'],
      li: ['value'],
      td: ['abbr', 'align', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'],
      th: ['abbr', 'align', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'],
    },
    everywhere: [
      'aria-describedby',
      'aria-label',
      'class',
      'data-*',
      'dir',
      'hidden',
      'id',
      'lang',
      'role',
      'style',
      'title',
    ],
  },
  {
    name: 'Drupal, text format Basic HTML',
    source:
      'https://git.drupalcode.org/project/drupal: core/profiles/standard/config/install/filter.format.basic_html.yml (allowed_html, as in Drupal 11); lang and dir are always let through (FilterHtml)',
    elements: {
      ...none('br p cite dl dt dd strong em code li'),
      h2: ['id'],
      h3: ['id'],
      h4: ['id'],
      h5: ['id'],
      h6: ['id'],
      a: ['hreflang', 'href'],
      blockquote: ['cite'],
      ul: ['type'],
      ol: ['type', 'start'],
      img: ['src', 'alt', 'height', 'width', 'data-caption', 'data-align'],
    },
    everywhere: ['lang', 'dir'],
  },
  {
    name: 'a strict text part, as in SharePoint pages',
    source:
      'no list is published; ours is what its editor has buttons for (https://support.microsoft.com/office/add-text-and-tables-to-your-page-with-the-text-web-part-729c0aa1-bc0d-41e3-9cde-c60533f2c801): headings, lists, quotations, tables, links, bold, italics',
    elements: {
      ...none('p br h2 h3 h4 strong em ul ol li blockquote table tbody tr th td'),
      a: ['href'],
    },
    everywhere: [],
  },
]
