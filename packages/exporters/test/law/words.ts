import fc from 'fast-check'

/** Words of several scripts. */
const WORDS = {
  en: 'ask renew card desk phone account “library” it’s co-operate 3943 8845 e.g. v4.2 C&A AT&T 50% #1'.split(
    ' ',
  ),
  de: 'Ausweis Straße Öffnungszeiten für „Bücherei“ Größe ß'.split(' '),
  es: '¿Cómo renuevo el carné? añadir contraseña'.split(' '),
  pl: 'źródło żółw łódź ćma'.split(' '),
  ru: 'как продлить книгу'.split(' '),
  el: 'πώς ανανεώνω βιβλίο'.split(' '),
  ar: 'كيف أجدد البطاقة؟ مرحبا 123'.split(' '),
  he: 'איך מחדשים כרטיס ספרייה'.split(' '),
  'zh-Hant': '如何 續借 圖書館 「確認」 （一）'.split(' '),
  'zh-Hans': '如何 续借 图书馆 “确认”'.split(' '),
  ja: 'カード を 更新する 方法 「確認」'.split(' '),
  ko: '도서관 카드를 갱신 하려면'.split(' '),
  th: 'ต่ออายุ บัตร ห้องสมุด'.split(' '),
  hi: 'पुस्तकालय कार्ड नवीनीकरण'.split(' '),
} as const

export type Language = keyof typeof WORDS

/** Every language of the generator. */
export const LANGUAGES = Object.keys(WORDS) as readonly Language[]

/** Signs that formats have to write with care: quotes, brackets, ends of comments and sections, separators. */
const SIGNS = [
  ...[
    '"x"',
    "'x'",
    '<',
    '>',
    '&',
    '&amp;',
    '<?xml',
    ']]>',
    '-->',
    '{x}',
    '{"x":1}',
    '|',
    '\\',
    '/',
    ';',
    ',',
  ],
  ...['=', '+', '@', '~', '^', '$5', '%20', '\u00A0', '\u2011', '…', '—', '·', '🙂', '1.', '-', '#', '12:30'],
  ...['(a)', '[b]', '[b](c)', '!', '?', ':', '```', '**x**', '_x_', '`x`', 'desk@example.org'],
  ...['Desk <desk@example.org>', '"http://www.example.org/x"', 'https://www.example.org/x'],
]

/** A plain text as fields hold it: words of a language, now and then a word of another one, or a sign. */
export function plain(language: Language, maxLength = 6): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...WORDS[language]) },
    { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS.en) },
  )
  return fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '))
}

/** What the check refuses as text of an answer, since nobody could open it. */
const NO_LINK = /\bhttps?:\/\/(?:www\.)?|\S+@\S+/gu

/** Text that Markdown takes as text: every sign that could mean something is escaped. */
export function plainInMarkdown(language: Language, maxLength = 4): fc.Arbitrary<string> {
  return plain(language, maxLength).map((text) =>
    text.replace(NO_LINK, 'x').replace(/[\\`*_{}[\]()<>#+\-.!|~:&=^$]/gu, '\\$&'),
  )
}
