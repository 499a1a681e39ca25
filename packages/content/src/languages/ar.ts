import type { LanguageWords } from './language-words.ts'

export const ar: LanguageWords = {
  linkWords: [
    'هنا',
    'اضغط هنا',
    'انقر هنا',
    'من هنا',
    'هذا الرابط',
    'الرابط',
    'رابط',
    'هذه الصفحة',
    'المزيد',
    'اقرأ المزيد',
    'للمزيد',
    'التفاصيل',
  ],
  pictureWords: ['صورة', 'الصورة', 'لقطة شاشة', 'رسم'],
}
