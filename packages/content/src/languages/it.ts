import type { LanguageWords } from './language-words.ts'

export const it: LanguageWords = {
  linkWords: [
    'qui',
    'clicca qui',
    'clicchi qui',
    'fai clic qui',
    'cliccare qui',
    'questo link',
    'link',
    'questa pagina',
    'di più',
    'leggi di più',
    'scopri di più',
    'per saperne di più',
    'maggiori informazioni',
    'dettagli',
  ],
  pictureWords: ['immagine', 'foto', 'fotografia', 'schermata', 'descrizione'],
}
