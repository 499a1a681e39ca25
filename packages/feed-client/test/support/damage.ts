import type { Random } from './random.ts'
import { type Answer, sha256Of, type Tree } from './serve-feed.ts'
import { withFile } from './small-feed.ts'

/** What a text becomes when its file is damaged on a disk. */
export function damageText(text: string, random: Random): string {
  const bytes = Buffer.from(text)
  const at = random.below(bytes.length)
  const end = at + random.below(bytes.length - at)
  switch (random.below(5)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      return bytes.toString('latin1')
    case 1:
      return bytes.subarray(0, at).toString()
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]).toString()
    case 3:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]).toString()
    default:
      return wrongShape(text, random)
  }
}

const VALUES = [
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  '../..',
  [],
  {},
  [[]],
  { id: 'a' },
  '\ud800',
  '2026-01-01T00:00:00Z',
]

/** The text of JSON with another value in one place, or without it; whatever is no JSON stays as it is. */
export function wrongShape(text: string, random: Random): string {
  let root: unknown
  try {
    root = { root: JSON.parse(text) }
  } catch {
    return text
  }
  const places: Array<readonly [Record<string, unknown>, string]> = []
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key])
      visit(child)
    }
  }
  visit(root)
  const [owner, key] = random.pick(places)
  if (random.below(4) === 0 && key !== 'root') delete owner[key]
  else owner[key] = random.pick(VALUES)
  return `${JSON.stringify((root as { root: unknown }).root)}\n`
}

const STATUSES = [204, 206, 301, 302, 307, 400, 403, 404, 410, 429, 500, 503]

/** One fault of a server that has `tree`, where `other` is what it had or will have. */
function fault(tree: Tree, other: Tree, random: Random): (file: string) => Answer {
  const text = (file: string, from = tree) => from.get(file) ?? ''
  const kinds: Array<(file: string) => Answer> = [
    (file) => damageText(text(file), random),
    (file) => damageText(text(file), random),
    (file) => wrongShape(text(file), random),
    () => text(random.pick([...tree.keys()])),
    (file) => other.get(file) ?? 404,
    () => random.pick(STATUSES),
    () => new Error('the line is dead'),
    () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    (file) => new Response(breaking(text(file).slice(0, 50))),
    () => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })),
  ]
  return random.pick(kinds)
}

const breaking = (text: string) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
    },
    pull: () => Promise.reject(new Error('the line broke')),
  })

/** Answers of a server in whose files, or on the way to which, something goes wrong: once, or for good. */
export function faultyServer(tree: Tree, other: Tree, random: Random): (path: string) => Answer {
  const files = [...tree.keys()].filter((file) => file.startsWith('questions/'))
  const faults = Array.from({ length: 1 + random.below(2) }, () => ({
    file: random.pick(['changes.json', 'changes.json', 'all.ndjson', ...files]),
    answer: fault(tree, other, random),
    times: random.pick([1, 2, Number.POSITIVE_INFINITY]),
  }))
  return (path) => {
    const hit = faults.find(({ file, times }) => file === path && times > 0)
    if (!hit) return undefined
    hit.times -= 1
    return hit.answer(path)
  }
}

/** A tree whose publisher wrote one question wrong, and listed it as it is. */
export function wronglyPublished(tree: Tree, random: Random): Tree {
  const listed = JSON.parse(tree.get('changes.json') ?? '').changes.filter(
    ({ op }: { op: string }) => op === 'upsert',
  )
  const { id, locale } = random.pick<{ id: string; locale: string }>(listed)
  const path = `questions/${locale}/${id}.json`
  return withFile(tree, path, wrongShape(tree.get(path) ?? '', random))
}

/** `<id> <locale>` -> SHA-256 of what a tree publishes, told from its index and its files. */
export function publishedIn(tree: Tree): Record<string, string> {
  const { questions } = JSON.parse(tree.get('index.json') ?? '')
  return Object.fromEntries(
    questions.map(({ id, locale }: { id: string; locale: string }) => [
      `${id} ${locale}`,
      sha256Of(tree.get(`questions/${locale}/${id}.json`) ?? ''),
    ]),
  )
}
