import type { intranetEn } from './intranet-en.ts'

/** Traditional Chinese, as written in Hong Kong. */
export const intranetZhHant: typeof intranetEn = {
  title: '內聯網版本',
  lead: '把答案複製到你的內聯網。每段內容均列明資料日期、負責單位及各問題的永久網址。',
  steps: '使用方法',
  profiles: {
    portable: {
      name: '簡易版式',
      about: '只有標題、段落、清單、表格、連結及圖片，適用於大部分編輯器、維基及消息頁面。',
      steps: [
        '按「複製」，然後貼到網頁的視覺編輯器。',
        '如網頁可輸入 HTML 原始碼，請按「複製 HTML 原始碼」再貼上。',
        '內容更新後請重新貼上：副本不會自動更新。',
      ],
    },
    details: {
      name: '摺疊版式',
      about: '答案收於問題之下，按一下便會展開，毋須程式碼。你的網頁須容許 details 元素及 class 屬性。',
      steps: [
        '按「複製 HTML 原始碼」，貼到網頁中可輸入 HTML 的位置。',
        '如想外觀與此頁相同，請在網頁載入 topasked.css。它只影響此段內容。',
        '內容更新後請重新貼上：副本不會自動更新。',
      ],
    },
    page: {
      name: '框架',
      about: '把我們的網頁放進你網頁的框架內。內容永遠最新，可在框架內捲動，並可完整列印。',
      steps: [
        '按「複製框架碼」，貼到網頁中可輸入嵌入碼或 HTML 的位置。',
        '如只要求輸入網址，請輸入該頁的網址。',
        '框架碼的高度足以顯示摺疊的問題；如有空間，可以再加高。',
      ],
    },
    element: {
      name: '元件',
      about: '答案以文字列出，並由一段小程式從資料源更新。程式未能執行或資料源中斷時，文字維持不變。',
      steps: [
        '按「複製 HTML 原始碼」，貼到網頁中可輸入 HTML 及程式碼的位置。',
        '如想外觀與此頁相同，請在網頁載入 topasked.css。它只影響此段內容。',
        '如你的網頁設有內容安全政策，請容許本網站作為程式、圖片及連線的來源。',
      ],
    },
    confluence: {
      name: 'Confluence',
      about: 'Confluence 儲存格式：答案收於展開巨集內，提示以面板顯示。圖片留在本網站。',
      steps: [
        '以「topasked push confluence」寫入頁面：只會更新有改動的內容。',
        '自行貼上：按「複製」，然後貼到 Confluence 編輯器；答案會全部展開。',
        '如管理員設有原始碼編輯器，請按「複製儲存格式」再貼上。',
      ],
    },
  },
  snippets: '可複製的內容',
  everything: '全部問題',
  questions: (count) => `${count} 條問題`,
  copy: '複製',
  copyTitled: (title) => `複製：${title}`,
  sources: { html: 'HTML 原始碼', frame: '框架碼', storage: '儲存格式' },
  copySources: { html: '複製 HTML 原始碼', frame: '複製框架碼', storage: '複製儲存格式' },
  copied: '已複製，請貼到你的網頁。',
  copyFailed: '瀏覽器不允許複製。請選取下方的原始碼並自行複製。',
  previewOf: (title) => `預覽：${title}`,
  file: '以檔案開啟',
  stylesheet: '樣式表 topasked.css',
  frameHosts: '如本網站的伺服器送出以下標頭，只有這些網站可以在框架內顯示該頁：',
  languages: '語言',
  forms: '版式',
  nothing: '現時沒有供內聯網使用的答案。',
}
