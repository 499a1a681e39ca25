import type { LanguageWords } from './language-words.ts'

export const nl: LanguageWords = {
  linkWords: [
    'hier',
    'klik hier',
    'deze link',
    'link',
    'deze pagina',
    'meer',
    'lees meer',
    'lees verder',
    'meer informatie',
    'meer lezen',
  ],
  pictureWords: ['afbeelding', 'foto', 'plaatje', 'schermafbeelding', 'screenshot', 'beschrijving'],
}
