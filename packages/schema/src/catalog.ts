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
          'Where readers reach the team: link:key of links.yaml, or an https:, mailto: or tel: address.',
      }),
    ),
    hotline: Type.Optional(text('A telephone number, in quotes.')),
    hours: Type.Optional(perLocale(text('Opening hours.'), 'When the team can be reached.')),
    place: Type.Optional(perLocale(text('A place.'), 'Where the team can be found.')),
  },
  { ...closed, description: 'A team that answers for questions.' },
)
export type Owner = Type.Static<typeof Owner>

export const Catalog = Type.Object(
  {
    title: perLocale(text('A title.'), 'The title of the whole collection.'),
    organisation: perLocale(text('A name.'), 'The name of the organisation.'),
    siteUrl: Type.String({
      format: 'uri',
      pattern: '^https://[^\\s?#@]+/$',
      description:
        'The address the site is published at, with a slash at the end. Permanent ids are made from it.',
    }),
    editUrl: Type.Optional(
      Type.String({
        format: 'uri',
        pattern: '^https://.*/$',
        description:
          'Address of the content folder in the web editor, with a slash at the end; file names are appended.',
      }),
    ),
    timeZone: text('IANA time zone whose calendar decides what "today" is, as Asia/Hong_Kong.'),
    locales: Type.Object(
      {
        default: localeTag('The language that originals are written in.'),
        others: Type.Optional(list(localeTag('A language tag.'), 'The languages of the translations.')),
        html: Type.Optional(
          perLocale(
            localeTag('A language tag.'),
            'A more precise tag for the lang attribute, where one is wanted.',
          ),
        ),
      },
      { ...closed, description: 'The languages of the content (BCP 47).' },
    ),
    scenarios: Type.Array(id('A scenario.'), {
      minItems: 1,
      uniqueItems: true,
      description: 'The scenarios in the order of the picker.',
    }),
    picker: perLocale(text('A question.'), 'The question that the scenarios answer.'),
    audience: perId(
      perLocale(text('A label.'), 'Its label.'),
      'The groups of readers that questions can name.',
    ),
    owners: perId(Owner, 'The teams that questions can name as their owner.'),
    urgent: Type.Optional(list(id('The id of a question.'), 'Emergency answers, most urgent first.')),
    feedback: Type.Optional(
      perLocale(
        Type.String({ pattern: '^(https://.+|mailto:.+)$', description: 'An https: or mailto: address.' }),
        'Form or mail address for "this answer did not help"; {id} and {locale} are filled in.',
      ),
    ),
    synonyms: Type.Optional(
      Type.Array(list(text('A word.'), 'Words that mean the same to a reader.'), {
        description: 'Words that search treats alike.',
      }),
    ),
    notice: Type.Optional(
      perLocale(
        text('A sentence.'),
        'A sentence shown in every channel; while it stands, search engines are kept out.',
      ),
    ),
    brand: Type.Optional(
      Type.Object(
        {
          colour: Type.Optional(
            colour('The colour of titles and links, as #1d3557. Dark enough to read on white.'),
          ),
          accent: Type.Optional(colour('The colour of urgent things. Dark enough to read on white.')),
          logo: Type.Optional(Type.String({ pattern: '^images/', description: 'A picture in images/.' })),
        },
        { ...closed, description: 'How the organisation looks.' },
      ),
    ),
    allow: Type.Optional(
      Type.Object(
        {
          linkHosts: Type.Optional(
            list(text('A host name.'), 'Hosts inside the organisation that links may point to.'),
          ),
          frameOrigins: Type.Optional(
            list(url('An origin.'), 'Sites that may embed the iframe page and learn its height.'),
          ),
        },
        { ...closed, description: 'Exceptions that an administrator grants.' },
      ),
    ),
  },
  { ...closed, title: 'Catalog', description: 'faq.yaml: everything about the collection as a whole.' },
)
/** faq.yaml */
export type Catalog = Type.Static<typeof Catalog>

export const Scenario = Type.Object(
  {
    title: perLocale(text('A title.'), 'The scenario in the words of somebody who is in it.'),
    intro: Type.Optional(perLocale(text('A sentence or two.'), 'Who this is for. Plain text.')),
    order: Type.Optional(
      list(id('The id of a question.'), 'Questions in the order of the page; those not named follow by id.'),
    ),
    valid: Type.Optional(Validity),
    aliases: Type.Optional(
      list(id('A former id.'), 'Former ids of this scenario: their addresses go on working.'),
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
        'exact: the very page; landing: only the nearest page known, so a better address is wanted.',
    }),
    access: Type.Enum(['public', 'sign-in'], {
      description: 'sign-in: nothing can be read there without signing in.',
    }),
    label: perLocale(text('A label.'), 'What the page is called.'),
  },
  { ...closed, description: 'One address that answers link to by its key: [text](link:key).' },
)
/** One entry of links.yaml */
export type Link = Type.Static<typeof Link>

export const Links = Type.Record(Type.String({ pattern: ID_PATTERN }), Link, {
  ...closed,
  title: 'Links',
  description: 'links.yaml: the addresses that answers link to, each in one place.',
})
/** links.yaml */
export type Links = Type.Static<typeof Links>

export const Tombstone = Type.Object(
  {
    replacedBy: Type.Optional(id('The id that answers the question now.')),
    reason: Type.Optional(
      perLocale(text('A sentence.'), 'Why it is gone, for a reader who follows an old address.'),
    ),
    kind: Type.Optional(
      Type.Enum(['question', 'scenario'], { description: 'What the id stood for; a question if not said.' }),
    ),
  },
  { ...closed, minProperties: 1, description: 'What became of a published id.' },
)
export const Retired = Type.Record(Type.String({ pattern: ID_PATTERN }), Tombstone, {
  ...closed,
  title: 'Retired',
  description: 'retired.yaml: ids that were published once, and what replaces them.',
})
export type Tombstone = Type.Static<typeof Tombstone>
/** retired.yaml */
export type Retired = Type.Static<typeof Retired>
