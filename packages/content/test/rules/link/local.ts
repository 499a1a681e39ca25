import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a file',
    in: 'answer',
    wrong: '[The form](file:///C:/form.pdf)',
    right: '[The form](https://example.org/form.pdf)',
    at: '9:12-9:31',
    help: 'link to a page that readers can open from anywhere',
  },
  {
    name: 'a drive',
    in: 'answer',
    wrong: String.raw`[The form](C:\form.pdf)`,
    right: '[The form](https://example.org/form.pdf)',
    at: '9:12-9:23',
    help: 'link to a page that readers can open from anywhere',
  },
  {
    name: 'a shared folder',
    in: 'answer',
    wrong: String.raw`[The form](<\\\\server\\form.pdf>)`,
    right: '[The form](https://example.org/form.pdf)',
    at: '9:13-9:33',
    help: 'link to a page that readers can open from anywhere',
  },
  {
    name: 'localhost',
    in: 'answer',
    wrong: 'See <https://localhost:8080/>.',
    right: 'See <https://example.org/>.',
    at: '9:6-9:29',
    help: 'link to a page that readers can open from anywhere',
  },
  {
    name: 'a host without a domain',
    in: 'answer',
    wrong: '[The form](https://intranet/form)',
    right: '[The form](https://example.org/form)',
    at: '9:12-9:33',
    help: 'link to a page that readers can open from anywhere; if all readers can, add intranet to allow.linkHosts in faq.yaml',
  },
  {
    name: 'a private address',
    in: 'answer',
    wrong: '[The printer](https://192.168.1.20/)',
    right: '[The printer](https://example.org/)',
    at: '9:15-9:36',
    help: 'link to a page that readers can open from anywhere; if all readers can, add 192.168.1.20 to allow.linkHosts in faq.yaml',
  },
  {
    name: 'in links.yaml',
    in: 'links.yaml',
    wrong:
      'contact: { url: https://desk.local/, precision: exact, access: public, label: { en: Contact } }\n',
    right:
      'contact: { url: https://example.org/, precision: exact, access: public, label: { en: Contact } }\n',
    at: '1:17-1:36',
    help: 'link to a page that readers can open from anywhere; if all readers can, add desk.local to allow.linkHosts in faq.yaml',
  },
]
