/**
 * Examples of CommonMark 0.31.2 that come out otherwise here, by their numbers, and why. Those of `policy` equal the
 * expected HTML once links and pictures that may not be published are taken out of it.
 */
export const POLICY: Readonly<Record<string, readonly number[]>> = {
  'the link has no address': [200, 485, 486, 487, 567],
  'a colon would make it another scheme than https:, mailto: or tel:': [500, 594, 596, 598, 599, 601],
  'the host of an address begins with a letter or a digit': [600],
  'pictures are files of the content folder; elsewhere their description stands': [
    517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589,
    591,
  ],
}

/** Where GitHub's Markdown (https://github.github.com/gfm/, 6.9) makes links of bare addresses; the HTML we make. */
export const GFM: Readonly<Record<number, string>> = {
  602: '<p>&lt;<a href="https://foo.bar/baz">https://foo.bar/baz</a> bim&gt;</p>',
  608: '<p>&lt; <a href="https://foo.bar">https://foo.bar</a> &gt;</p>',
  611: '<p><a href="https://example.com">https://example.com</a></p>',
  612: '<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>',
}

/** Examples that hold raw HTML: it is left out, and a message says so. */
export const RAW_HTML = 72
