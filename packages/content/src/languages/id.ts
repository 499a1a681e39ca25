import type { LanguageWords } from './language-words.ts'

export const id: LanguageWords = {
  linkWords: [
    'di sini',
    'sini',
    'klik di sini',
    'klik',
    'tautan',
    'tautan ini',
    'halaman ini',
    'selengkapnya',
    'baca selengkapnya',
    'lebih lanjut',
    'detail',
    'rincian',
  ],
  pictureWords: ['gambar', 'foto', 'tangkapan layar', 'deskripsi'],
}
