/** The languages of the first content. */
export const LOCALES = ['en', 'zh-Hant'] as const
export type Locale = (typeof LOCALES)[number]

type Link = readonly [url: string, en: string, zhHant: string]

export interface Fact {
  /** Id of the question whose answer carries the fact. */
  readonly id: string
  /** What the answer has to say, in words that stand in it. */
  readonly words: Readonly<Record<Locale, readonly string[]>>
  /** Where it has to lead to, by the words of the link. */
  readonly links: readonly (Readonly<Record<Locale, string>> & { readonly url: string })[]
}

const KB = 'https://cuhk.service-now.com/sp?id=kb_article&sysparm_article='
const ITSC = 'https://www.itsc.cuhk.edu.hk/all-it/'
const ACCOUNT = `${ITSC}accounts-and-access/staff-student-account/`
const SERVICE = `${ITSC}information-security/two-factor-authentication-2fa/`
const VPN = `${ITSC}wifi-and-network/cuhk-vpn/`
const PORTAL = 'https://duo.itsc.cuhk.edu.hk/'
const DESK = 'https://servicedesk.itsc.cuhk.edu.hk/'

function fact(id: string, en: readonly string[], zhHant: readonly string[], ...links: Link[]): Fact {
  return {
    id,
    words: { en, 'zh-Hant': zhHant },
    links: links.map(([url, english, chinese]) => ({ url, en: english, 'zh-Hant': chinese })),
  }
}

/** Rows 1 to 11: what holds. */
export const CURRENT_FACTS: readonly Fact[] = [
  fact(
    'register',
    [
      'If you have not collected your OnePass account yet',
      'Students start at step 1',
      'Staff start with steps 1 and 2',
    ],
    [
      '如果你尚未領取 OnePass 帳戶',
      '學生：由新生指南的第 1 步開始',
      '教職員：由新教職員指南的第 1 至 2 步開始',
    ],
    [`${KB}KB0010510`, 'registration guide', '登記指南'],
    [ACCOUNT, 'guide for new students', '新生指南'],
    [ACCOUNT, 'guide for new staff', '新教職員指南'],
  ),
  fact(
    'registration-not-completed',
    [
      'Not enrolled in Duo',
      'Enter your bypass code',
      'not finished in time',
      'The computer or browser froze during the registration',
    ],
    ['Not enrolled in Duo', 'Enter your bypass code', '登記未有及時完成', '電腦或瀏覽器在登記期間停止回應'],
    [SERVICE, 'resolution guide', '解決指南'],
  ),
  fact('new-phone', ['to a new phone'], ['轉移到新手機'], [SERVICE, 'transfer guide', '轉移指南']),
  fact(
    'no-phone',
    ['no battery', 'Use a bypass code'],
    ['沒電', '請使用旁通碼'],
    [`${KB}KB0010266`, 'bypass guide', '旁通碼指南'],
  ),
  fact(
    'read-email',
    ['in any web browser', 'Answer the push message on your phone, or enter a passcode'],
    ['在任何瀏覽器', '在手機回應推送訊息，或輸入一次性密碼'],
    ['https://www.office.com/', 'CUHK Office 365', 'CUHK Office 365'],
    [SERVICE, 'email guide', '電郵指南'],
  ),
  fact(
    'use-vpn',
    [
      'the push message that comes to your phone by itself after you enter your user name and password',
      'your phone has a stable Internet connection',
      'With web applications such as email, you choose between a push message and a passcode',
      'With VPN there is no choice',
      'the section on push messages that do not arrive',
    ],
    [
      '輸入用戶名稱和密碼後，手機會自動收到推送訊息',
      '手機有穩定的互聯網連線',
      '使用電郵等網上應用程式時，你可以選擇推送訊息或一次性密碼',
      '不能選擇，只會收到推送訊息',
      '有關收不到推送訊息的部分',
    ],
    ...['CUHK VPN', 'SSL VPN'].flatMap((service) =>
      ['Windows', 'Mac', 'iOS', 'Android'].map(
        (system): Link => [VPN, `${service} for ${system}`, `${service}（${system}）`],
      ),
    ),
  ),
  fact(
    'set-up-shared-account',
    ['the colleagues or teammates who share a departmental, project or organization account'],
    ['為共用部門、項目或團體帳戶的同事或組員設定雙重認證'],
    [`${KB}KB0010205`, 'shared-account guide', '共用帳戶指南'],
  ),
  fact(
    'one-phone-several-accounts',
    ['Yes.', 'Duo Mobile holds several accounts'],
    ['可以。', 'Duo Mobile 可以有多個帳戶'],
    [SERVICE, 'knowledge base article on several accounts', '有關多個帳戶的知識庫文章'],
  ),
  fact(
    'no-phone-shared-account',
    [
      'Use a rescue code to generate a bypass code',
      'saved when the account was first enrolled',
      'in any web browser',
      'Sign in with the departmental, project or organization account',
      'Choose the BYPASS CODE tab',
      'I HAVE A RESCUE CODE ON HAND',
      'Enter one of the saved rescue codes',
      'Press SUBMIT',
      'If you have no rescue code, contact ITSC',
    ],
    [
      '請使用救援碼產生旁通碼',
      '救援碼在帳戶首次登記時已儲存',
      '在任何瀏覽器',
      '以部門、項目或團體帳戶登入',
      '選擇 BYPASS CODE（旁通碼）分頁',
      'I HAVE A RESCUE CODE ON HAND',
      '輸入其中一個已儲存的救援碼',
      '按 SUBMIT',
      '如果沒有救援碼，請聯絡資訊科技服務處',
    ],
    [PORTAL, '2FA portal', '2FA portal（雙重認證自助服務網站）'],
    [DESK, 'ITSC Service Desk', '資訊科技服務處（ITSC）服務台'],
  ),
  fact(
    'mainland-and-overseas',
    [
      'Yes. Duo works in mainland China and overseas',
      'works while your phone is connected to the Internet',
      'Duo Mobile gives you passcodes without a connection',
    ],
    [
      '可以。Duo 在中國內地和海外都可使用',
      '手機連接互聯網時可以使用',
      '由 Duo Mobile 提供，無需連線也可使用',
    ],
  ),
  fact(
    'unexpected-request',
    [
      'Somebody may know the password',
      'Decline the request',
      'Change your OnePass password at once',
      'Ask your colleagues or teammates whether one of them sent it by mistake',
      'If in doubt, change the password of that account',
    ],
    [
      '可能有人知道密碼',
      '拒絕該要求',
      '立即更改 OnePass 密碼',
      '詢問同事或組員，是否有人誤發該要求',
      '如有懷疑，更改該帳戶的密碼',
    ],
  ),
]

/** Rows 12 to 17: news of October 2021, which have left the channels that only carry what holds. */
export const ARCHIVED_FACTS: readonly Fact[] = [
  fact(
    'v4-release-date',
    [
      'worldwide',
      'iOS: 11 to 18 October 2021',
      'Android: 11 to 15 October 2021',
      'up to the App Store and Google Play',
    ],
    [
      '全球',
      'iOS：2021 年 10 月 11 至 18 日',
      'Android：2021 年 10 月 11 至 15 日',
      '確實時間由 App Store 和 Google Play 決定',
    ],
  ),
  fact(
    'v4-what-to-do',
    [
      'No. Duo Mobile v3.x went on working',
      'With automatic updates on: v4 came by itself from the App Store or Google Play',
      'update the app yourself',
      'did not have to enrol again or change any settings',
    ],
    [
      '不需要。Duo Mobile v3.x 當時可繼續使用',
      '已開啟自動更新：v4 會自動從 App Store 或 Google Play 安裝',
      '自行更新應用程式',
      '無需重新登記，也無需更改設定',
    ],
  ),
  fact(
    'v4-older-systems',
    ['iOS 14 or later, or Android 10 or later', 'stayed at v3.x and kept working'],
    ['iOS 14 或以上版本，或 Android 10 或以上版本', '停留在 v3.x，並可繼續使用'],
  ),
  fact(
    'v4-changes',
    [
      'redesigned to make set-up and login easier',
      'Approve was now on the right of a push prompt',
      'more natural flow',
    ],
    ['重新設計了介面，令設定和登入更容易', '推送提示中的 Approve（批准）改為在右邊', '操作更自然流暢'],
  ),
  fact(
    'v4-unchanged',
    [
      'core functions stayed',
      'receive push messages',
      'use passcodes',
      'add, edit, reorder and remove accounts',
      'everything else that the app did before',
    ],
    [
      '核心功能保持不變',
      '接收推送訊息',
      '使用一次性密碼',
      '新增、編輯、重新排列和移除帳戶',
      '應用程式之前的所有其他功能',
    ],
  ),
  fact(
    'v4-more',
    ['more information'],
    ['更多資訊'],
    ['https://guide.duo.com/', 'site of the Duo Mobile update', 'Duo Mobile 更新的專屬網站'],
  ),
]
