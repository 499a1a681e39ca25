import { chooseFont, type FontChoice } from '../fonts/choose-font.ts'

/** The fonts of the machine that publishes, as a page knows them. */
export interface SharedFonts {
  /** Code points that some font has: how many are missing, then how many are there, and so on, from 0. */
  readonly runs: readonly number[]
  /** Names of the families. */
  readonly families: readonly string[]
}

const covered = new Uint8Array(0x110000)
let families: ReadonlySet<string> = new Set()

/** Says which fonts there are, before anything is checked. */
export function setFonts(fonts: SharedFonts): void {
  families = new Set(fonts.families)
  let code = 0
  fonts.runs.forEach((length, index) => {
    covered.fill(index % 2, code, code + length)
    code += length
  })
}

/** Whether one of the fonts has the character. */
export const isInstalled = (code: number): boolean => covered[code] === 1

/** The family for a language: the best that is installed. */
export const fontFor = (tag: string): FontChoice => chooseFont(tag, families)
