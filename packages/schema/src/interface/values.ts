/** An argument that is text; several texts are written as a list ("A, B and C") in the language of the sentence. */
export type Value = string | readonly string[]

/** A calendar day `YYYY-MM-DD`, written out in the language of the sentence. */
export type Day = string

/** A moment (RFC 3339), written out to the minute as the clocks of the time zone show it. */
export interface Minute {
  readonly instant: string
  readonly timeZone: string
}
