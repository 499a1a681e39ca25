import type { LanguageWords } from './language-words.ts'

export const fr: LanguageWords = {
  linkWords: [
    'ici',
    'cliquez ici',
    'cliquer ici',
    'cliquez',
    'ce lien',
    'lien',
    'cette page',
    'en savoir plus',
    'lire la suite',
    'plus',
    'voir ici',
    'détails',
  ],
  pictureWords: ['image', 'photo', 'illustration', 'capture d écran', 'description'],
}
