import type { LanguageWords } from './language-words.ts'

export const ko: LanguageWords = {
  linkWords: [
    '여기',
    '여기를 클릭',
    '여기를 클릭하세요',
    '여기를 누르세요',
    '이곳',
    '링크',
    '이 링크',
    '자세히',
    '자세히 보기',
    '더 보기',
    '더보기',
    '클릭',
  ],
  pictureWords: ['이미지', '사진', '그림', '스크린샷', '화면 캡처'],
}
