// <topasked-faq src="https://site/feed/en/feed.json" scenario="lost" lang="en">static answers</topasked-faq>
//
// The answers stand in the element as text. This module reads the JSON Feed at `src` and puts newer answers in their
// place; when it cannot (no network, no right to read, not a feed, nothing in it), everything stays as it is. It
// trusts no feed: what it inserts is built anew from a short list of elements, and never from HTML as it came.

const TAGS = new Set(
  'H1 H2 H3 H4 H5 H6 P BLOCKQUOTE PRE OL UL LI HR BR DIV SECTION TABLE THEAD TBODY TR TH TD A IMG STRONG EM DEL CODE SUP SPAN'
    .toLowerCase()
    .split(' '),
)
/** Elements that go with all that is in them; of other unknown ones the content stays. */
const DROPPED = new Set(
  'script style template noscript iframe frame object embed svg math textarea title select xmp noembed noframes'.split(
    ' ',
  ),
)
const ATTRIBUTES = {
  a: ['href', 'title', 'aria-label', 'aria-describedby'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start'],
  th: ['scope'],
}
const LIMITS = { characters: 5e6, pages: 20, items: 2000, milliseconds: 15000 }
/** Headings of the feed begin at h2; here the question is an h3. */
const SHIFT = 2

/** The value of an attribute if it may stay; undefined if not. */
function safeValue(name, value, { prefix, feed }) {
  const within = value.startsWith(`#${prefix}`) && !/\s/.test(value)
  if (name === 'id' || name === 'aria-describedby') {
    return value.startsWith(prefix) && !/\s/.test(value) ? value : undefined
  }
  if (name === 'width' || name === 'height' || name === 'start')
    return /^-?\d{1,9}$/.test(value) ? value : undefined
  if (name !== 'href' && name !== 'src') return value
  if (name === 'href' && within) return value
  if (!URL.canParse(value)) return undefined
  const { protocol, origin, username, password, href } = new URL(value)
  const own = origin === feed.origin && origin !== 'null'
  const open = protocol === 'https:' && !username && !password
  const allowed = name === 'src' ? own : own || open || protocol === 'mailto:' || protocol === 'tel:'
  return allowed ? href : undefined
}

function safeElement(source, name, scope) {
  const level = /^h([1-6])$/.exec(name)?.[1]
  const copy = document.createElement(level ? `h${Math.min(6, Number(level) + SHIFT)}` : name)
  for (const attribute of ['id', 'lang', 'dir', ...(ATTRIBUTES[name] ?? [])]) {
    const value = source.hasAttribute(attribute)
      ? safeValue(attribute, source.getAttribute(attribute), scope)
      : undefined
    if (value !== undefined) copy.setAttribute(attribute, value)
  }
  if (name === 'img' && !copy.hasAttribute('src'))
    return document.createTextNode(source.getAttribute('alt') ?? '')
  copy.append(...safeNodes(source, scope))
  return copy
}

/** Copies of what is inside a node of an inert document. */
function safeNodes(source, scope) {
  return [...source.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)]
    if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.localName)) return []
    if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') return []
    return TAGS.has(node.localName) ? [safeElement(node, node.localName, scope)] : safeNodes(node, scope)
  })
}

/** A question of the feed, checked; undefined for what is none. */
function toQuestion(item, feed) {
  const id = typeof item?.id === 'string' ? /\/q\/([a-z0-9][a-z0-9-]*)\/$/.exec(item.id)?.[1] : undefined
  const texts = [item?.title, item?.content_html]
  if (id === undefined || texts.some((text) => typeof text !== 'string' || text.trim() === ''))
    return undefined
  const { scenarios = [], valid } = item._topasked ?? {}
  const language = typeof item.language === 'string' ? item.language : undefined
  const over = typeof valid?.until === 'string' && valid.until < new Date().toISOString().slice(0, 10)
  // Nothing runs or loads in a document of this kind.
  const inert = new DOMParser().parseFromString(item.content_html, 'text/html')
  const scope = { prefix: `topasked-${id}--`, feed }
  const nodes = () => safeNodes(inert.body, scope)
  return {
    id,
    title: item.title,
    address: safeValue('href', item.id, scope),
    scenarios,
    language,
    over,
    nodes,
  }
}

/** All items of a feed and the day it is from; throws when it is not to be had or not a feed. */
async function readFeed(src) {
  const items = []
  const feed = new URL(src, document.baseURI)
  const seen = new Set()
  let [next, day, language] = [feed]
  while (next && seen.size < LIMITS.pages && items.length < LIMITS.items) {
    if (!/^https?:$/.test(next.protocol) || next.origin !== feed.origin || seen.has(next.href)) break
    seen.add(next.href)
    const signal = AbortSignal.timeout(LIMITS.milliseconds)
    const response = await fetch(next, { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    if (!response.ok) throw new Error(`the feed answered ${response.status}`)
    const text = await response.text()
    if (text.length > LIMITS.characters) throw new Error('the feed is too long')
    const page = JSON.parse(text)
    if (!String(page?.version).startsWith('https://jsonfeed.org/version/1') || !Array.isArray(page.items))
      throw new Error('not a JSON Feed')
    items.push(...page.items)
    language ??= page.language
    const modified = Date.parse(response.headers.get('last-modified') ?? '')
    day ??= Number.isNaN(modified) ? undefined : new Date(modified).toISOString().slice(0, 10)
    next = typeof page.next_url === 'string' ? new URL(page.next_url, next) : undefined
  }
  return {
    questions: items
      .slice(0, LIMITS.items)
      .map((item) => toQuestion(item, feed))
      .filter(Boolean),
    day,
    language,
  }
}

function make(tagName, className, ...children) {
  const element = document.createElement(tagName)
  element.className = className
  element.append(...children)
  return element
}

/** The address of a question below its answer, in the words of the others. */
function permalink(address, pattern) {
  const paragraph = pattern?.cloneNode(true) ?? make('p', 'topasked-permalink', document.createElement('a'))
  const link = paragraph.querySelector('a')
  if (address === undefined || !link) return []
  link.href = address
  link.textContent = address
  return [paragraph]
}

/** Whether nodes say the same; line feeds between blocks do not count. */
function sameNodes(...lists) {
  const [before, after] = lists.map((nodes) =>
    nodes.filter((node) => node.nodeType !== Node.TEXT_NODE || node.data.trim()),
  )
  return before.length === after.length && before.every((node, index) => node.isEqualNode(after[index]))
}

/** Brings a question that stands there up to date, or makes it; leaves it open or closed as it was. */
function showQuestion({ id, title, address, language, nodes }, there, pattern, feedLanguage) {
  const details =
    there ??
    make(
      'details',
      'topasked-question',
      make('summary', 'topasked-summary', document.createElement('h3')),
      make('div', 'topasked-answer'),
    )
  const heading = details.querySelector('h3')
  const answer = details.querySelector('.topasked-answer')
  const content = [...nodes(), ...permalink(address, pattern)]
  heading.textContent = title
  answer.id = `topasked-${id}`
  for (const part of [heading, answer]) {
    if (language && language !== feedLanguage) part.lang = language
    else part.removeAttribute('lang')
  }
  if (!sameNodes([...answer.childNodes], content)) answer.replaceChildren(...content)
  return details
}

class TopaskedFaq extends HTMLElement {
  #started = false

  async connectedCallback() {
    if (this.#started) return
    this.#started = true
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    try {
      this.#show(await readFeed(this.getAttribute('src') ?? ''))
      this.dataset.topasked = 'refreshed'
    } catch {
      this.dataset.topasked = 'kept'
    }
  }

  #show({ questions, day, language }) {
    const scenario = this.getAttribute('scenario')
    const except = (this.getAttribute('except') ?? '').split(' ')
    const shown = questions.filter(
      ({ id, scenarios, over }) =>
        !over && !except.includes(id) && (!scenario || scenarios.includes(scenario)),
    )
    if (shown.length === 0) throw new Error('nothing to show')
    const body = this.querySelector('.topasked') ?? this.appendChild(make('div', 'topasked'))
    const there = new Map()
    for (const details of body.querySelectorAll('.topasked-question'))
      there.set(details.querySelector('.topasked-answer')?.id, details)
    const pattern = body.querySelector('.topasked-permalink')?.cloneNode(true)
    const kept = new Set()
    let last
    for (const question of new Map(shown.map((one) => [one.id, one])).values()) {
      const old = there.get(`topasked-${question.id}`)
      kept.add(old)
      const details =
        'topaskedKeep' in (old?.dataset ?? {}) ? old : showQuestion(question, old, pattern, language)
      if (!old) this.#place(details, last, body)
      last = details
    }
    for (const details of there.values())
      if (!kept.has(details) && !('topaskedKeep' in details.dataset)) details.remove()
    this.#tidy(body, day)
  }

  /** After the question that it follows in the feed. */
  #place(details, last, body) {
    const first = body.querySelector('.topasked-question') ?? body.querySelector('.topasked-foot')
    if (last) last.after(details)
    else if (first) first.before(details)
    else body.append(details)
  }

  /** Titles of scenarios without questions go, and the day moves on. */
  #tidy(body, day) {
    for (const title of body.querySelectorAll('.topasked-scenario')) {
      let next = title.nextElementSibling
      while (next?.matches('p:not([class])')) next = next.nextElementSibling
      title.hidden = !next?.matches('.topasked-question')
    }
    const time = body.querySelector('.topasked-foot time')
    if (!time || day === undefined || day <= time.dateTime) return
    const lang = this.lang === 'en' ? 'en-GB' : this.lang || undefined
    time.dateTime = day
    time.textContent = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(day),
    )
  }
}

if (!customElements.get('topasked-faq')) customElements.define('topasked-faq', TopaskedFaq)
