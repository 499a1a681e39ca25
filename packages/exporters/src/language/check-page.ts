/** The words of the page that checks a text, in English: plain text with `{place}` to fill in. */
const EN = {
  title: 'Suggest a change',
  intro:
    'Change the text below. It is checked while you type, on your own device: nothing is sent until you send it yourself.',
  file: 'File',
  fileHelp: 'Choose an answer, or type the name of a new file.',
  open: 'Open a file from your device',
  drop: 'You can also drop a file here.',
  text: 'Text',
  template: 'Start with a template',
  yourQuestion: 'Your question?',
  yourAnswer: 'Write the answer here.',
  checking: 'Checking …',
  well: 'Nothing to correct.',
  one: '1 message',
  many: '{count} messages',
  line: 'Line {line}',
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  help: 'How to fix it:',
  fix: 'Fix line {line}',
  fixAll: 'Fix everything that is certain',
  fixed: 'Fixed.',
  failed: 'This text cannot be checked here. Send it all the same: it is checked again.',
  preview: 'What readers will see',
  noPreview: 'It appears here when there are no errors.',
  site: 'On the site',
  handout: 'On paper',
  snippet: 'In the intranet',
  send: 'Send your change',
  sendHelp: 'Copy the text, open the file on GitHub, and paste it over everything that is there.',
  sendNew: 'GitHub opens with a new file. If it is empty, paste the text.',
  copy: 'Copy the text',
  copied: 'Copied',
  github: 'Open the file on GitHub',
  mail: 'Send it by email',
  mailHelp: 'Copy the text and paste it into the message.',
  save: 'Save it as a file',
}

/** Words of the page that checks a text. */
export type CheckPageWords = typeof EN

const ZH_HANT: CheckPageWords = {
  title: '建議修改',
  intro: '請修改下面的文字。你輸入時，內容會在你自己的裝置上檢查；在你自行傳送之前，不會傳送任何資料。',
  file: '檔案',
  fileHelp: '選擇一個答案，或輸入新檔案的名稱。',
  open: '開啟你裝置上的檔案',
  drop: '你也可以把檔案拖放到這裏。',
  text: '文字',
  template: '從範本開始',
  yourQuestion: '你的問題？',
  yourAnswer: '請在此填寫答案。',
  checking: '正在檢查……',
  well: '沒有需要更正的地方。',
  one: '1 則訊息',
  many: '{count} 則訊息',
  line: '第 {line} 行',
  error: '錯誤',
  warning: '警告',
  note: '備註',
  help: '更正方法：',
  fix: '更正第 {line} 行',
  fixAll: '更正所有可確定的問題',
  fixed: '已更正。',
  failed: '這段文字無法在此檢查。你仍可傳送，之後會再檢查。',
  preview: '讀者將會看到',
  noPreview: '沒有錯誤時，會在此顯示。',
  site: '網站',
  handout: '紙本',
  snippet: '內聯網',
  send: '傳送你的修改',
  sendHelp: '複製文字，在 GitHub 開啟檔案，然後貼上以取代全部內容。',
  sendNew: 'GitHub 會開啟一個新檔案。如果是空白的，請貼上文字。',
  copy: '複製文字',
  copied: '已複製',
  github: '在 GitHub 開啟檔案',
  mail: '以電郵傳送',
  mailHelp: '複製文字，然後貼到電郵中。',
  save: '儲存為檔案',
}

const BY_LOCALE: ReadonlyMap<string, CheckPageWords> = new Map([['zh-Hant', ZH_HANT]])

/** The words for a locale; its script or language alone where that is all we have, English at last. */
export function checkPageWords(locale: string): CheckPageWords {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const words = BY_LOCALE.get(tag)
    if (words) return words
  }
  return EN
}
