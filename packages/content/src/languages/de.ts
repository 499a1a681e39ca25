import type { LanguageWords } from './language-words.ts'

export const de: LanguageWords = {
  linkWords: [
    'hier',
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'klicke hier',
    'dieser link',
    'link',
    'diese seite',
    'mehr',
    'mehr erfahren',
    'mehr lesen',
    'weiterlesen',
    'weitere informationen',
    'details',
  ],
  pictureWords: ['bild', 'foto', 'abbildung', 'screenshot', 'bildschirmfoto', 'beschreibung'],
}
