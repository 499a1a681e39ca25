import { intranetEn } from './intranet-en.ts'
import { siteEn } from './site-en.ts'

/** The words that channels add to the content, in English. Other languages have the same keys. */
export const en = {
  callout: { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' },
  onlyFor: (groups: string) => `For ${groups}`,
  and: ' and ',
  labelled: (label: string, text: string) => `${label}: ${text}`,
  signIn: '(sign-in required)',
  table: 'Table',
  picture: (description: string) => `[Picture: ${description}]`,
  footnotes: 'Footnotes',
  backToReference: (number: string) => `Back to reference ${number}`,
  lastReviewed: 'Last reviewed',
  asOf: 'As of',
  validFrom: (day: string) => `Valid from ${day}`,
  validUntil: (day: string) => `Valid until ${day}`,
  validBetween: (from: string, until: string) => `Valid from ${from} to ${until}`,
  heldUntil: (day: string) => `This answer was valid until ${day}.`,
  heldBetween: (from: string, until: string) => `This answer was valid from ${from} to ${until}.`,
  fromUntil: (from: string, until: string) => `(from ${from} to ${until})`,
  permanentAddress: 'Permanent address',
  notTranslated: 'This answer has not been translated yet. It is shown in the original language.',
  machineTranslation: 'Machine translation, not yet reviewed by a person.',
  unreviewedTranslation: 'This translation has not been reviewed yet.',
  outdatedTranslation: 'The original has changed since this was translated.',
  contact: 'Contact',
  hotline: 'Hotline',
  hours: 'Hours',
  place: 'Place',
  archive: 'Archive',
  feed: {
    about: (organisation: string) => `Questions and answers of ${organisation}.`,
    aboutArchive: 'Answers that have expired. Each says how long it was valid.',
    handOver: (team: string, ways: readonly string[]) =>
      ways.length === 0 ? `Ask a person: ${team}` : `Ask a person: ${team} (${ways.join('; ')})`,
    readMore: (address: string) => `Full answer: ${address}`,
  },
  intranet: intranetEn,
  site: siteEn,
  pdf: {
    contents: 'Contents',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    onPage: (page: string) => `(page ${page})`,
    stillCurrent: 'Still current? ',
    addresses: 'Addresses',
    more: (address: string) => `More urgent answers: ${address}`,
    colon: ': ',
    qrCode: (address: string) => `QR code that opens ${address}`,
    urgent: 'Urgent',
    allMachineTranslated:
      'All answers here were translated by machine and have not been reviewed by a person.',
    contactsOnFirstPage: 'Contacts: see page 1',
    quickCard: 'Quick card',
    pick: 'Selected answers',
  },
}
export type Strings = typeof en
