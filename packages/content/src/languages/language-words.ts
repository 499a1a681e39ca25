/** Words that rules need to know of a language: lower case, without punctuation. One file for each language. */
export interface LanguageWords {
  /** Whole texts of links that say that there is a link, not where it leads. */
  readonly linkWords: readonly string[]
  /** Whole descriptions of pictures that say that there is a picture, not what it shows. */
  readonly pictureWords: readonly string[]
}
