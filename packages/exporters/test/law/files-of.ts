/** The files of a content folder by path. */
export type Files = Readonly<Record<string, string>>

type Fields = Readonly<Record<string, unknown>>

/** A catalog before it is written down. */
export interface CatalogParts {
  readonly faq: Fields & {
    readonly scenarios: readonly string[]
    readonly audience: Fields
    readonly owners: Fields
    readonly urgent: readonly string[]
    readonly groups?: Fields | undefined
  }
  readonly links: Fields
  readonly retired: Fields
  readonly notices: Fields
  /** By id. */
  readonly scenarios: Readonly<Record<string, Fields>>
  /** All other files. */
  readonly pages: Files
}

/** JSON in one line is YAML. */
function fieldsIn(fields: object): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')
}

/** A file of Markdown with fields at its top. */
export function pageOf(fields: object, body: string): string {
  return `---\n${fieldsIn(fields)}---\n\n${body}`
}

/** Several catalogs as one; what there can be only one of (title, languages) is that of the first. */
function merge(first: CatalogParts, second: CatalogParts): CatalogParts {
  return {
    faq: {
      ...first.faq,
      scenarios: [...first.faq.scenarios, ...second.faq.scenarios],
      audience: { ...first.faq.audience, ...second.faq.audience },
      owners: { ...first.faq.owners, ...second.faq.owners },
      urgent: [...first.faq.urgent, ...second.faq.urgent],
      groups: first.faq.groups && second.faq.groups && { ...first.faq.groups, ...second.faq.groups },
    },
    links: { ...first.links, ...second.links },
    retired: { ...first.retired, ...second.retired },
    notices: { ...first.notices, ...second.notices },
    scenarios: { ...first.scenarios, ...second.scenarios },
    pages: { ...first.pages, ...second.pages },
  }
}

/** A content folder with everything that the catalogs have in it. Their ids have to differ. */
export function filesOf(first: CatalogParts, ...others: readonly CatalogParts[]): Files {
  const { faq, links, retired, notices, scenarios, pages } = others.reduce(merge, first)
  return {
    'faq.yaml': fieldsIn(faq),
    'links.yaml': fieldsIn(links),
    'retired.yaml': fieldsIn(retired),
    ...(Object.keys(notices).length > 0 && { 'notices.yaml': fieldsIn(notices) }),
    ...Object.fromEntries(
      Object.entries(scenarios).map(([id, fields]) => [`scenarios/${id}.yaml`, fieldsIn(fields)]),
    ),
    ...pages,
  }
}
