import { Type } from 'typebox'
import {
  closed,
  ID_PATTERN,
  id,
  LOCALE_PATTERN,
  list,
  perId,
  perLocale,
  text,
  url,
  Validity,
} from './common.ts'

const localeTag = (description: string) => Type.String({ pattern: LOCALE_PATTERN, description })
const colour = (description: string) => Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description })

export const Owner = Type.Object(
  {
    name: perLocale(text('A name.'), 'The name of the team.'),
    contact: Type.Optional(
      Type.String({
        pattern: '^(link:[a-z0-9-]+|https://.+|mailto:.+|tel:.+)$',
        description:
          'How readers reach the team: link:key for an address in links.yaml, or an https:, mailto: or tel: address.',
      }),
    ),
    hotline: Type.Optional(text('A telephone number, in quotes.')),
    hours: Type.Optional(perLocale(text('Opening hours.'), 'When readers can reach the team.')),
    place: Type.Optional(perLocale(text('A place.'), 'Where readers can find the team.')),
  },
  { ...closed, description: 'A team that is responsible for questions.' },
)
export type Owner = Type.Static<typeof Owner>

const Term = Type.Object(
  {
    term: perLocale(text('The term.'), 'The term in each language, as it has to be written.'),
    not: Type.Optional(list(text('A wrong form.'), 'Forms that are wrong in every language.')),
  },
  { ...closed, description: 'A term and how it is written.' },
)
export type Term = Type.Static<typeof Term>

const Checks = Type.Object(
  {
    terms: Type.Optional(
      Type.Array(Term, {
        description: 'Terms that answers write in one way only, and how they are translated.',
      }),
    ),
    banned: Type.Optional(list(text('A word.'), 'Words that must not be published, such as code names.')),
    mailboxes: Type.Optional(
      list(
        text('A mail address, or @ and a host.'),
        'The only mail addresses that may be published; without this list, any may.',
      ),
    ),
  },
  { ...closed, description: "What the check looks for in this organisation's texts." },
)

export const Catalog = Type.Object(
  {
    title: perLocale(text('A title.'), 'The title of the whole collection.'),
    organisation: perLocale(text('A name.'), 'The name of the organisation.'),
    siteUrl: Type.String({
      format: 'uri',
      pattern: '^https://[^\\s?#@]+/$',
      description: 'The address of the published site, ending with a slash. Permanent ids are made from it.',
    }),
    editUrl: Type.Optional(
      Type.String({
        format: 'uri',
        pattern: '^https://.*/$',
        description:
          'The address of the content folder in the web editor, ending with a slash; file names are appended.',
      }),
    ),
    timeZone: text('The IANA time zone that decides what "today" is, such as Asia/Hong_Kong.'),
    locales: Type.Object(
      {
        default: localeTag('The language in which originals are written.'),
        others: Type.Optional(list(localeTag('A language tag.'), 'The languages of the translations.')),
        html: Type.Optional(
          perLocale(
            localeTag('A language tag.'),
            'A more precise tag for the lang attribute, if you want one.',
          ),
        ),
      },
      { ...closed, description: 'The languages of the content (BCP 47).' },
    ),
    scenarios: Type.Array(id('A scenario.'), {
      minItems: 1,
      uniqueItems: true,
      description: 'The scenarios, in the order of the picker.',
    }),
    groups: Type.Optional(
      perId(
        perLocale(text('A title.'), 'The title of a group.'),
        'Titles of groups of scenarios, each under the scenario with which the group begins; it goes on until the next one.',
      ),
    ),
    picker: perLocale(text('A question.'), 'The question that the scenarios answer.'),
    audience: perId(
      perLocale(text('A label.'), 'Its label.'),
      'The groups of readers that questions can be for.',
    ),
    owners: perId(Owner, 'The teams that questions can have as their owner.'),
    urgent: Type.Optional(list(id('The id of a question.'), 'Emergency answers, most urgent first.')),
    feedback: Type.Optional(
      perLocale(
        Type.String({ pattern: '^(https://.+|mailto:.+)$', description: 'An https: or mailto: address.' }),
        'A form or email address for "this answer did not help"; {id} and {locale} are filled in.',
      ),
    ),
    synonyms: Type.Optional(
      Type.Array(list(text('A word.'), 'Words that mean the same to readers.'), {
        description: 'Words that search treats alike.',
      }),
    ),
    notice: Type.Optional(
      perLocale(
        text('A sentence.'),
        'A sentence shown in every channel; while it is set, search engines are kept out.',
      ),
    ),
    brand: Type.Optional(
      Type.Object(
        {
          colour: Type.Optional(
            colour('The colour of titles and links, such as #1d3557. Must be dark enough to read on white.'),
          ),
          accent: Type.Optional(
            colour('The colour of urgent answers. Must be dark enough to read on white.'),
          ),
          logo: Type.Optional(Type.String({ pattern: '^images/', description: 'A picture in images/.' })),
        },
        { ...closed, description: "The organisation's colours and logo." },
      ),
    ),
    allow: Type.Optional(
      Type.Object(
        {
          linkHosts: Type.Optional(
            list(text('A host name.'), 'Hosts inside the organisation that links may point to.'),
          ),
          frameOrigins: Type.Optional(
            list(url('An origin.'), 'Sites that may show the frame page in an iframe and learn its height.'),
          ),
        },
        { ...closed, description: 'Exceptions that an administrator grants.' },
      ),
    ),
    checks: Type.Optional(Checks),
  },
  { ...closed, title: 'Catalog', description: 'faq.yaml: everything about the collection as a whole.' },
)
/** faq.yaml */
export type Catalog = Type.Static<typeof Catalog>

export const Scenario = Type.Object(
  {
    title: perLocale(text('A title.'), 'The title, in the words of somebody in this situation.'),
    intro: Type.Optional(perLocale(text('A sentence or two.'), 'Who this is for. Plain text.')),
    order: Type.Optional(
      list(
        id('The id of a question.'),
        'Questions in the order of the page; those not listed follow, sorted by id.',
      ),
    ),
    valid: Type.Optional(Validity),
    aliases: Type.Optional(
      list(id('A former id.'), 'Former ids of this scenario; their addresses keep working.'),
    ),
  },
  { ...closed, title: 'Scenario', description: 'scenarios/<id>.yaml: a situation that readers are in.' },
)
/** scenarios/<id>.yaml */
export type Scenario = Type.Static<typeof Scenario>

export const Link = Type.Object(
  {
    url: url('The address.'),
    precision: Type.Enum(['exact', 'landing'], {
      description:
        'exact: the page itself; landing: only the nearest known page, to be replaced by a better address.',
    }),
    access: Type.Enum(['public', 'sign-in'], {
      description: 'sign-in: readers must sign in to read the page.',
    }),
    label: perLocale(text('A label.'), 'The name of the page.'),
  },
  { ...closed, description: 'One address that answers link to by its key: [text](link:key).' },
)
/** One entry of links.yaml */
export type Link = Type.Static<typeof Link>

export const Links = Type.Record(Type.String({ pattern: ID_PATTERN }), Link, {
  ...closed,
  title: 'Links',
  description: 'links.yaml: the addresses that answers link to, each defined once.',
})
/** links.yaml */
export type Links = Type.Static<typeof Links>

export const Tombstone = Type.Object(
  {
    replacedBy: Type.Optional(id('The id that replaces it.')),
    reason: Type.Optional(
      perLocale(text('A sentence.'), 'Why it was removed, for readers who follow an old address.'),
    ),
    kind: Type.Optional(
      Type.Enum(['question', 'scenario'], { description: 'What the id belonged to; a question by default.' }),
    ),
  },
  { ...closed, minProperties: 1, description: 'What happened to a published id.' },
)
export const Retired = Type.Record(Type.String({ pattern: ID_PATTERN }), Tombstone, {
  ...closed,
  title: 'Retired',
  description: 'retired.yaml: ids that were once published, and what replaces them.',
})
export type Tombstone = Type.Static<typeof Tombstone>
/** retired.yaml */
export type Retired = Type.Static<typeof Retired>
