import type { LanguageWords } from './language-words.ts'

export const he: LanguageWords = {
  linkWords: [
    'כאן',
    'לחצו כאן',
    'לחץ כאן',
    'קישור',
    'קישור זה',
    'בקישור',
    'דף זה',
    'עוד',
    'קרא עוד',
    'קראו עוד',
    'למידע נוסף',
    'פרטים',
    'פרטים נוספים',
  ],
  pictureWords: ['תמונה', 'צילום', 'צילום מסך', 'איור'],
}
