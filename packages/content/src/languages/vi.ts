import type { LanguageWords } from './language-words.ts'

export const vi: LanguageWords = {
  linkWords: [
    'đây',
    'ở đây',
    'tại đây',
    'bấm vào đây',
    'nhấp vào đây',
    'nhấn vào đây',
    'liên kết',
    'liên kết này',
    'trang này',
    'xem thêm',
    'đọc thêm',
    'thêm',
    'chi tiết',
  ],
  pictureWords: ['ảnh', 'hình', 'hình ảnh', 'ảnh chụp', 'ảnh chụp màn hình', 'mô tả'],
}
