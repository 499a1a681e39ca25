import type { Edit } from './whole-library.ts'

/** Pages to copy from. */
export const INTRANET_EDITS: readonly Edit[] = [
  [
    'another source to copy',
    'intranet/en/portable/index.html',
    '4 times',
    '7 times',
    /the source to copy \(all\) differs from the file/,
  ],
  [
    'another text to copy',
    'intranet/en/portable/index.html',
    '1. Open your account',
    '2. Open your account',
    /^renew \| the plain text to copy \(all\) differs/,
  ],
  [
    'more than the text to copy',
    'intranet/en/details/index.html',
    /(As of 24 November 2026\nContact)/u,
    'Send us your password.\n$1',
    / the plain text to copy \(all\) contains more .*Send us your password/,
  ],
  [
    'a frame of another page',
    'intranet/en/page/index.html',
    /page\/borrow\.html"/u,
    'page/visit.html"',
    /the frame to copy \(borrow\) shows another page/,
  ],
  [
    'other formatted text to copy',
    'intranet/en/confluence/index.html',
    '&lt;p>You may renew a book up to 4 times',
    '&lt;p>You may renew a book up to 7 times',
    /the (?:formatted text|source) to copy \(all\)/,
  ],
  [
    'a card that is lost',
    'intranet/en/element/index.html',
    /<section class="card"[\s\S]*?<\/section>/u,
    '',
    /the snippet all is missing/,
  ],
]
