export const ONE_PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>'

/** A small folder of another organisation, without a problem. */
export const BASE: Readonly<Record<string, string>> = {
  'faq.yaml': `title: { en: Library help, de: Bibliothekshilfe }
organisation: { en: Town Library, de: Stadtbibliothek }
siteUrl: https://help.example.org/
timeZone: Europe/Zurich
locales: { default: en, others: [de] }
scenarios: [borrow, pay]
picker: { en: What brings you here?, de: Was führt Sie hierher? }
audience: { reader: { en: Reader, de: Leser } }
owners: { desk: { name: { en: Desk, de: Schalter }, contact: link:contact } }
`,
  'links.yaml':
    'contact: { url: https://example.org/contact, precision: exact, access: public, label: { en: Contact, de: Kontakt } }\n',
  'scenarios/borrow.yaml': 'title: { en: Borrowing, de: Ausleihen }\n',
  'scenarios/pay.yaml': 'title: { en: Paying, de: Bezahlen }\n',
  'questions/renew.md': question('How do I renew?', 'Ask at the [desk](link:contact).'),
  'questions/fees.md': question('What does it cost?', 'Nothing, for a month.', 'scenarios: [pay]'),
}

export function question(title: string, body: string, scenarios = 'scenarios: [borrow]'): string {
  return `---\nquestion: ${title}\n${scenarios}\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${body}\n`
}
