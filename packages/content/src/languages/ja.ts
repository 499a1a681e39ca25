import type { LanguageWords } from './language-words.ts'

export const ja: LanguageWords = {
  linkWords: [
    'こちら',
    'ここ',
    'こちらをクリック',
    'ここをクリック',
    'こちらから',
    'リンク',
    '詳しくはこちら',
    '詳細はこちら',
    '詳細',
    'もっと見る',
    '続きを読む',
    'このページ',
  ],
  pictureWords: ['画像', '写真', '図', 'スクリーンショット', 'イラスト'],
}
