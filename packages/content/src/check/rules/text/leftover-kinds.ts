/** Something that was meant for the writer, not for readers. */
export interface LeftoverKind {
  readonly what: string
  readonly pattern: RegExp
  readonly help: string
  /** Languages in which it is an ordinary word. */
  readonly wordIn?: ReadonlySet<string>
}

const WRITE = 'write what is missing, or remove the note; a question that is not ready can have: draft: true'
const REMOVE = 'remove it'

export const LEFTOVERS: readonly LeftoverKind[] = [
  {
    what: 'a note to the writer',
    pattern:
      /\bTODO\b(?=\s*(?:[:(]|$))|\b(?:FIXME|TBC|TBD|TBA|XXX+)\b(?!\.[a-z])|(?:待補|待补|待定稿|待填|待確認|待确认|未完待續|未完待续)|\[(?:[Ii]nsert|[Yy]our|[Aa]dd|[Ee]nter|[Ff]ill in)\b[^\]\uFFFC]{0,60}\](?!\()|\?{4,}/u,
    help: WRITE,
  },
  {
    what: 'a note to the writer',
    pattern: /\bTODO\b(?!\.[a-z]|\s*(?:[:(]|$))/u,
    help: WRITE,
    wordIn: new Set(['ast', 'ca', 'es', 'gl', 'pt']),
  },
  {
    what: 'filler text',
    pattern:
      /\blorem ipsum\b|\bdolor sit amet\b|(?:Click|Tap) (?:or tap )?here to (?:enter|add) (?:text|a date)|\bxxxx[- ]xxxx\b/iu,
    help: 'write the text that readers need',
  },
  {
    what: 'a message of a word processor',
    pattern:
      /Error! (?:Reference source|Bookmark|Hyperlink reference|Unknown)[^.\uFFFC]*\.?|錯誤！(?:找不到|尚未|書籤)[^。\uFFFC]*。?|错误！(?:未找到|未定义)[^。\uFFFC]*。?|Fehler! (?:Verweisquelle|Textmarke)[^.\uFFFC]*\.?/u,
    help: 'write what it stood for: the words and a link to the question, as [fees](fees.md)',
  },
  {
    what: 'a mark of a chatbot',
    pattern:
      /:?contentReference\[oaicite:\d+\]|\boaicite:\d+|【\d+(?::\d+)?†[^】\uFFFC]*】|\bcite(?:turn\d+\w+)+|\bturn\d+(?:search|view|news)\d+\b/u,
    help: REMOVE,
  },
  {
    what: 'a sentence of a chatbot',
    pattern:
      /\bAs an AI(?: language)? model\b|\bas of my (?:last|latest) (?:knowledge )?update\b|^(?:Certainly|Sure|Of course)! Here(?: is|'s|’s)\b|作為(?:一個|一名)?(?:AI|人工智能|人工智慧)(?:語言)?模型|作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?模型/u,
    help: 'remove it, and have somebody who knows the matter read the answer',
  },
  {
    what: 'a mark of a tracked change',
    pattern: /\[(?:Comment|Commented) \[?[A-Z]{1,3}\d+\]?:?|\bFormatted: (?:Font|Indent|Normal)/u,
    help: 'write the text as it should be, without the marks',
  },
]
