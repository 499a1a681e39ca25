import type { LanguageWords } from './language-words.ts'

export const hi: LanguageWords = {
  linkWords: [
    'यहाँ',
    'यहां',
    'यहाँ क्लिक करें',
    'यहां क्लिक करें',
    'इस लिंक',
    'यह लिंक',
    'लिंक',
    'यह पृष्ठ',
    'और',
    'और पढ़ें',
    'अधिक',
    'अधिक जानें',
    'अधिक जानकारी',
    'विवरण',
  ],
  pictureWords: ['चित्र', 'तस्वीर', 'फ़ोटो', 'फोटो', 'स्क्रीनशॉट'],
}
