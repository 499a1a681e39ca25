import type { LanguageWords } from './language-words.ts'

export const pl: LanguageWords = {
  linkWords: [
    'tutaj',
    'tu',
    'kliknij tutaj',
    'kliknij tu',
    'kliknij',
    'ten link',
    'link',
    'ta strona',
    'więcej',
    'czytaj więcej',
    'dowiedz się więcej',
    'więcej informacji',
    'szczegóły',
  ],
  pictureWords: ['obraz', 'obrazek', 'zdjęcie', 'zrzut ekranu', 'opis'],
}
