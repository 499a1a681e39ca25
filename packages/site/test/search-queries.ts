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

/** What somebody else typed who knew the titles only. Nothing is tuned on these: they tell how good the search is. */
export const UNTUNED: Readonly<
  Record<string, ReadonlyArray<{ readonly query: string; readonly ids: readonly string[] }>>
> = {
  en: [
    { query: 'lost phone cannot log in', ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: 'left my mobile at home today', ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: "phone battery dead can't approve duo push", ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: 'bypass', ids: ['bypass-code-cu-link-card', 'no-phone'] },
    { query: 'temporary passcode using student card', ids: ['bypass-code-cu-link-card'] },
    { query: 'token', ids: ['hardware-token'] },
    { query: 'price of physical key fob for duo', ids: ['hardware-token'] },
    { query: "I don't have a smartphone, can I buy a device instead?", ids: ['hardware-token'] },
    { query: 'hardwear token purchase', ids: ['hardware-token'] },
    { query: 'changed to new iphone duo not working', ids: ['new-phone'] },
    { query: 'transfer duo to another handset', ids: ['new-phone'] },
    { query: 'replace old phone how to reactivate', ids: ['new-phone'] },
    { query: 'huawei phone no play store', ids: ['phone-without-google-play'] },
    { query: 'download duo apk android', ids: ['phone-without-google-play'] },
    { query: 'does duo work when travelling abroad', ids: ['mainland-and-overseas'] },
    {
      query: 'I will go to Shenzhen next week, the two factor can use there or not?',
      ids: ['mainland-and-overseas'],
    },
    { query: 'oversea exchange student duo login', ids: ['mainland-and-overseas'] },
    { query: 'enrol', ids: ['register'] },
    { query: 'first time setup two factor authentification', ids: ['register'] },
    { query: 'how to activate duo for new student', ids: ['register'] },
    {
      query: 'stuck halfway in enrollment, mailbox locked',
      ids: ['registration-not-completed', 'unfinished-registration'],
    },
    { query: 'reset duo enrolment and redo from beginning', ids: ['unfinished-registration'] },
    { query: 'outlook keeps asking for duo after enrolling', ids: ['read-email'] },
    { query: 'acess office 365 mail on phone with 2fa', ids: ['read-email'] },
    { query: 'vpn conection duo prompt', ids: ['use-vpn'] },
    {
      query: 'Someone is trying to log in as me, I keep receiving duo push notifications',
      ids: ['unexpected-request'],
    },
    { query: 'suspicous login approval on my phone', ids: ['unexpected-request'] },
    {
      query: 'departmental account used by several staff, how everyone can do 2FA',
      ids: ['set-up-shared-account', 'add-colleague-device'],
    },
    {
      query: "add second person's phone to department mailbox account",
      ids: ['add-colleague-device', 'set-up-shared-account'],
    },
    { query: 'two accounts in the same duo app', ids: ['one-phone-several-accounts'] },
  ],
  'zh-Hant': [
    { query: '唔記得帶電話點登入', ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: '手機冇電收唔到 Duo 通知', ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: '中大通 拎臨時密碼', ids: ['bypass-code-cu-link-card'] },
    { query: '繞過碼', ids: ['bypass-code-cu-link-card', 'no-phone'] },
    { query: '實體保安編碼器幾錢', ids: ['hardware-token'] },
    { query: '換咗新手機要點搞雙重認證', ids: ['new-phone'] },
    { query: '返大陸用唔用到 Duo', ids: ['mainland-and-overseas'] },
    { query: '海外交流可否使用雙重認證', ids: ['mainland-and-overseas'] },
    { query: '華為手機下載唔到 Duo Mobile', ids: ['phone-without-google-play'] },
    { query: '新生如何啟用雙重認證', ids: ['register'] },
    { query: '登記做到一半，開唔到電郵', ids: ['registration-not-completed', 'unfinished-registration'] },
    { query: '想取消之前未搞掂嘅登記，由頭做過', ids: ['unfinished-registration'] },
    { query: '無啦啦彈個 Duo 要我批准', ids: ['unexpected-request'] },
    { query: '啟用雙重認證後連接虛擬私人網絡', ids: ['use-vpn'] },
    { query: '開通 2FA 後點樣睇學校 email', ids: ['read-email'] },
    { query: '學會戶口多人共用 幹事點一齊用 2FA', ids: ['set-up-shared-account', 'add-colleague-device'] },
    { query: '部門帳戶登記咗嗰部電話喺同事度，而家登入唔到', ids: ['no-phone-shared-account'] },
    { query: '同一部手機可以綁定個人戶口同項目戶口嗎', ids: ['one-phone-several-accounts'] },
    { query: '手机丢了怎么登录', ids: ['no-phone', 'bypass-code-cu-link-card'] },
    { query: '换手机后如何重新绑定', ids: ['new-phone'] },
    { query: '国内能用双重认证吗', ids: ['mainland-and-overseas'] },
    { query: '安卓手机没有谷歌商店怎么装', ids: ['phone-without-google-play'] },
    { query: '怎么开通双重验证', ids: ['register'] },
    { query: '硬件令牌 购买', ids: ['hardware-token'] },
    { query: '收到不是我本人的登录请求', ids: ['unexpected-request'] },
    { query: 'VPN连不上 双重验证', ids: ['use-vpn'] },
    { query: '注册失败想重新注册', ids: ['unfinished-registration', 'registration-not-completed'] },
    { query: '邮箱登录需要双重验证怎么办', ids: ['read-email'] },
    { query: '给公共账号增加同事的手机', ids: ['add-colleague-device', 'set-up-shared-account'] },
    { query: '共用账号的手机不在身边', ids: ['no-phone-shared-account'] },
  ],
}
