/**
 * What a drawing can cost those who read and draw it. Of 20,000 drawings tried here (clip art, maps, exports of drawing
 * programs) the largest have a quarter of the elements, an eighth of the levels and half of the work.
 */
export const SVG_LIMITS = {
  elements: 50_000,
  /** Attributes of one element. */
  attributes: 500,
  /** UTF-16 code units of a style sheet, or of a value of CSS. */
  css: 200_000,
  /** Of a name in CSS, and escapes: the tokenizer hands each of them to a function as an argument. */
  cssName: 10_000,
  /** Of a coordinate or any other number: beyond it programs lose themselves in digits. */
  number: 1e9,
  /** Elements in elements. */
  depth: 100,
  /** Elements in elements, references followed: each level costs a program that draws a part of its stack. */
  drawnDepth: 200,
  /** Units of work: an element drawn once, or 64 characters of a path, or 4,000 pixels of a picture in it. */
  work: 200_000,
  /** References that are followed from one element to another. */
  references: 1_000_000,
  /** Hundredths of a second that the filters take on paper, where they cost most. */
  filtered: 2_500,
} as const
