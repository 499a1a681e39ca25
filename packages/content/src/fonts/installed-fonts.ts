import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chooseFont, type FontChoice } from './choose-font.ts'
import { FONT_BOOK, type FontFamily } from './font-book.ts'
import { charactersOf } from './font-tables.ts'

const require = createRequire(import.meta.url)

/** A family of the book whose package is here, with the paths of its files by PostScript name. */
interface InstalledFamily extends FontFamily {
  readonly paths: ReadonlyMap<string, string>
}

function pathsOf(family: FontFamily): ReadonlyMap<string, string> | undefined {
  try {
    const paths = Object.entries(family.files).map(
      ([name, file]) => [name, require.resolve(`${family.package}/${file}`)] as const,
    )
    return new Map(paths)
  } catch {
    return undefined
  }
}

let installed: readonly InstalledFamily[] | undefined

/** The families of the book that are installed, in its order. */
export function installedFamilies(): readonly InstalledFamily[] {
  installed ??= FONT_BOOK.flatMap((family) => {
    const paths = pathsOf(family)
    return paths ? [{ ...family, paths }] : []
  })
  return installed
}

const choices = new Map<string, FontChoice>()

/** The family for a language: the best that is installed. */
export function fontFor(tag: string): FontChoice {
  const known = choices.get(tag)
  if (known) return known
  const choice = chooseFont(tag, new Set(installedFamilies().map(({ name }) => name)))
  choices.set(tag, choice)
  return choice
}

/** Paths of the files of a family. */
export function fontFiles(name: string): readonly string[] {
  const family = installedFamilies().find((one) => one.name === name)
  return [...(family?.paths.values() ?? [])]
}

/** PostScript names of the fonts that a document may have. */
export function installedFontNames(): ReadonlySet<string> {
  return new Set(installedFamilies().flatMap(({ paths }) => [...paths.keys()]))
}

/** The files of all installed fonts. */
export function readInstalledFonts(): Buffer[] {
  return installedFamilies().flatMap(({ paths }) => [...paths.values()].map((path) => readFileSync(path)))
}

/** Calls `use` for each character of a file, of which it reads what says so only. */
function eachCharacter(path: string, use: (code: number) => void): void {
  const file = openSync(path, 'r')
  try {
    const readAt = (offset: number, length: number): Buffer => {
      const buffer = Buffer.alloc(length)
      readSync(file, buffer, 0, length, offset)
      return buffer
    }
    for (const code of charactersOf(readAt)) use(code)
  } finally {
    closeSync(file)
  }
}

const characters = new Map<string, Uint8Array>()

/** Whether a family has a character: 1 at its code point. */
function charactersOfFamily({ name, paths }: InstalledFamily): Uint8Array {
  const known = characters.get(name)
  if (known) return known
  const table = new Uint8Array(0x110000)
  for (const path of paths.values())
    eachCharacter(path, (code) => {
      table[code] = 1
    })
  characters.set(name, table)
  return table
}

/** Whether one of the installed fonts has a character: 1 at its code point. */
export function installedCharacters(): Uint8Array {
  const table = new Uint8Array(0x110000)
  for (const family of installedFamilies()) {
    const own = charactersOfFamily(family)
    for (let code = 0; code < table.length; code += 1) if (own[code] === 1) table[code] = 1
  }
  return table
}

/** Whether one of the installed fonts has the character. */
export function isInstalled(code: number): boolean {
  return installedFamilies().some((family) => charactersOfFamily(family)[code] === 1)
}

/** The first of these families that has all of a text but its white space; undefined where none has. */
export function familyWith(text: string, names: readonly string[]): string | undefined {
  const codes = [...new Set(text.replace(/\s/gu, ''))].map((char) => char.codePointAt(0) ?? 0)
  return names.find((name) => {
    const family = installedFamilies().find((one) => one.name === name)
    return family && codes.every((code) => charactersOfFamily(family)[code] === 1)
  })
}
