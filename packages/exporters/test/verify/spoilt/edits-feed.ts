import type { Edit } from './whole-library.ts'
import { SITE } from './whole-library.ts'

const EXPORTS = 'feed/v1/exports/en/'
const CHANGES = 'feed/v1/changes.json'

/** Files for programs that keep a copy, and for assistants. */
export const FEED_EDITS: readonly Edit[] = [
  [
    'a changed word in the file with everything',
    'feed/v1/all.ndjson',
    '4 times',
    '7 times',
    /^renew \| the answer differs/,
  ],
  [
    'a dropped step in its Markdown',
    'feed/v1/all.ndjson',
    /3\. Press \*\*Renew\*\*[^"]*?\\n(?=4\.)/u,
    '',
    /^renew \| the answer as Markdown/,
  ],
  [
    'a line that is missing',
    'feed/v1/all.ndjson',
    /\{[^\n]*"id":"hours","locale":"en"[^\n]*\n/u,
    '',
    /^hours \| the question is missing from this file/,
  ],
  [
    'an older state of a question',
    CHANGES,
    /("id": "renew",\n\s*"locale": "en",[\s\S]*?"hash": ")sha256:[0-9a-f]{8}/u,
    '$1sha256:00000000',
    /^renew \| the field hash differs from the question's file/,
  ],
  [
    'another sum of its bytes',
    CHANGES,
    /("id": "renew",\n\s*"locale": "en",[\s\S]*?"sha256": ")[0-9a-f]{8}/u,
    '$100000000',
    /^renew \| the field sha256/,
  ],
  [
    'a question that is given as gone',
    CHANGES,
    /"op": "upsert",(\n\s*"id": "summer",\n\s*"locale": "en")/u,
    '"op": "delete",$1',
    /^summer \| applying the changes does not produce this question/,
  ],
  [
    'a former id that leads elsewhere',
    CHANGES,
    /("id": "old-card"[\s\S]*?"to": ")renew/u,
    '$1hours',
    /^old-card \| .* \| leads on to renew \| leads on to hours/,
  ],
  [
    'a former id that is forgotten',
    CHANGES,
    /"id": "closed"/u,
    '"id": "shut"',
    /^closed \| the change of the former id closed/,
  ],
  [
    'a cursor that skips changes',
    CHANGES,
    /"cursor": "20/u,
    '"cursor": "21',
    /the cursor is not the time of the latest change/,
  ],
  [
    'a torn generation',
    CHANGES,
    /"generation": "sha256:[0-9a-f]{4}/u,
    '"generation": "sha256:0000',
    /the generation differs from that of the index/,
  ],
  [
    'an index that names other bytes',
    'feed/v1/index.json',
    /"sha256": "[0-9a-f]{4}/u,
    '"sha256": "0000',
    /the field sha256 differs from/,
  ],
  [
    'a swapped number in the table of rows',
    `${EXPORTS}faq.csv`,
    'Friday; Open: 9:00',
    'Friday; Open: 8:00',
    /^hours \| the answer as plain text differs/,
  ],
  [
    'a wording that is lost',
    `${EXPORTS}faq.csv`,
    /"Can I keep a book\?"[\s\S]*?"\r\n/u,
    '',
    /^renew \| the field wordings/,
  ],
  ['another hotline', `${EXPORTS}faq.csv`, '3943 8845', '3943 8846', /a note that readers must see/],
  [
    'a wrong link in a set of answers',
    `${EXPORTS}azure-question-answering.json`,
    'catalogue.example.org',
    'evil.example.org',
    /^renew \| the answer as Markdown differs/,
  ],
  [
    'a question under another name',
    `${EXPORTS}azure-question-answering.json`,
    '"question": "renew"',
    '"question": "hours"',
    /^renew \| the question is missing from this file/,
  ],
  [
    'an answer for another page',
    `${EXPORTS}kendra-faq.json`,
    `"_source_uri": "${SITE}q/summer/"`,
    `"_source_uri": "${SITE}q/winter/"`,
    /^summer \| the question is missing from this file/,
  ],
  [
    'an added word in a set of answers',
    `${EXPORTS}kendra-faq.json`,
    'Staff enter',
    'Staff never enter',
    /^hours \| the answer as plain text differs/,
  ],
]
