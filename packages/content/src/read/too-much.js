// @ts-check
/** @import { Excess } from './limits.ts' */

/** A text holds more than is read; what came of it is of no use. */
export class TooMuch extends Error {
  /**
   * @param {Excess} what
   * @param {number} offset where it became too much
   */
  constructor(what, offset) {
    super(`more ${what} than are read`)
    this.what = what
    this.offset = offset
  }
}
