import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'tracking',
    in: 'answer',
    wrong: '[Renew](https://example.org/renew?card=1&utm_source=mail#top)',
    right: '[Renew](https://example.org/renew?card=1#top)',
    at: '9:9-9:61',
    help: 'write: https://example.org/renew?card=1#top',
  },
  {
    name: 'an address rewritten by a mail filter',
    in: 'answer',
    wrong:
      '[Renew](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Frenew&data=05)',
    right: '[Renew](https://example.org/renew)',
    at: '9:9-9:102',
    help: 'write: https://example.org/renew',
  },
  {
    name: 'a document to edit',
    in: 'answer',
    wrong: '[The form](https://docs.google.com/document/d/1a2b3c/edit)',
    right: '[The form](https://docs.google.com/document/d/1a2b3c/view)',
    at: '9:12-9:58',
    help: 'share the document for reading, and copy that address',
  },
  {
    name: 'a site for tests',
    in: 'links.yaml',
    wrong:
      'contact: { url: https://staging.example.org/, precision: exact, access: public, label: { en: Contact, de: Kontakt } }\n',
    right:
      'contact: { url: https://example.org/, precision: exact, access: public, label: { en: Contact, de: Kontakt } }\n',
    at: '1:17-1:45',
    help: 'link to the site that readers use; if staging.example.org is it, add it to allow.linkHosts in faq.yaml',
  },
]
