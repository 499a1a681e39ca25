/** What a reader typed, and the question that answers it. None of them is a wording that stands in the content. */
export interface Query {
  readonly query: string
  readonly id: string
}

/** In English, on English pages. */
const ENGLISH: readonly Query[] = [
  { query: 'left my phone at home', id: 'no-phone' },
  { query: 'battery flat cannot log in', id: 'no-phone' },
  { query: 'new iphone transfer duo', id: 'new-phone' },
  { query: 'someone is trying to log in as me', id: 'unexpected-request' },
  { query: 'push I did not ask for', id: 'unexpected-request' },
  { query: 'bypass code with student card', id: 'bypass-code-cu-link-card' },
  { query: 'token price', id: 'hardware-token' },
  { query: 'travelling in china', id: 'mainland-and-overseas' },
  { query: 'outlook after two-factor', id: 'read-email' },
  { query: 'vpn passcode', id: 'use-vpn' },
  { query: 'huawei without play store', id: 'phone-without-google-play' },
  { query: 'two accounts on the same phone', id: 'one-phone-several-accounts' },
  { query: 'registration got stuck, start over', id: 'unfinished-registration' },
  { query: 'locked out of mail, not enrolled', id: 'registration-not-completed' },
]

/** With slips of the fingers. */
const MISSPELT: readonly Query[] = [
  { query: 'bypas code card', id: 'bypass-code-cu-link-card' },
  { query: 'hardwear token', id: 'hardware-token' },
  { query: 'regsiter for 2fa', id: 'register' },
  { query: 'depratmental account colleague', id: 'add-colleague-device' },
  { query: 'new phoen', id: 'new-phone' },
  { query: 'emial', id: 'read-email' },
  { query: 'unfinished regstration', id: 'unfinished-registration' },
  { query: 'batery', id: 'no-phone' },
]

/** In Traditional Chinese, on Chinese pages. */
const TRADITIONAL: readonly Query[] = [
  { query: '手機忘了在家', id: 'no-phone' },
  { query: '電話冇電', id: 'no-phone' },
  { query: '換電話', id: 'new-phone' },
  { query: '收到奇怪的登入要求', id: 'unexpected-request' },
  { query: '職員證取得繞過碼', id: 'bypass-code-cu-link-card' },
  { query: '編碼器價錢', id: 'hardware-token' },
  { query: '去大陸旅行', id: 'mainland-and-overseas' },
  { query: '學會帳號設定雙重驗證', id: 'set-up-shared-account' },
  { query: '兩個帳號一部手機', id: 'one-phone-several-accounts' },
  { query: '虛擬私人網絡', id: 'use-vpn' },
]

/** In Simplified Chinese, on the same pages. */
const SIMPLIFIED: readonly Query[] = [
  { query: '手机没电', id: 'no-phone' },
  { query: '换了新手机', id: 'new-phone' },
  { query: '如何注册双重认证', id: 'register' },
  { query: '旁通码', id: 'bypass-code-cu-link-card' },
  { query: '内地可以用吗', id: 'mainland-and-overseas' },
  { query: '部门账户加入同事', id: 'add-colleague-device' },
  { query: '登记之后怎么看电邮', id: 'read-email' },
  { query: '手机装不到 Google Play', id: 'phone-without-google-play' },
]

/** By language of the pages. Of all of them together at least 38 must have their answer among the first three. */
export const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  en: [...ENGLISH, ...MISSPELT],
  'zh-Hant': [...TRADITIONAL, ...SIMPLIFIED],
}
