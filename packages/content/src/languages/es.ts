import type { LanguageWords } from './language-words.ts'

export const es: LanguageWords = {
  linkWords: [
    'aquí',
    'haga clic aquí',
    'haz clic aquí',
    'clic aquí',
    'pulse aquí',
    'pinche aquí',
    'este enlace',
    'enlace',
    'esta página',
    'más',
    'leer más',
    'más información',
    'ver más',
    'detalles',
  ],
  pictureWords: ['imagen', 'foto', 'fotografía', 'captura de pantalla', 'descripción'],
}
