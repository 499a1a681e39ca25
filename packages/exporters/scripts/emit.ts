/** Writes what other packages need to know of the fonts of the handouts. */
import { writeFileSync } from 'node:fs'
import { PRINTED_CHARACTERS_FILE, printedCharactersSource } from './printed-characters.ts'

writeFileSync(PRINTED_CHARACTERS_FILE, printedCharactersSource())
