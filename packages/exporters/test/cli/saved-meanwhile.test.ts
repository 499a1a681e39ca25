import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTENT, readTree, temporary, writeContent } from './run.ts'
import { faultIn, start } from './start-build.ts'

const AS_OF = ['--as-of', '2026-02-01']
const RENEW = CONTENT['questions/renew.md'] ?? ''
const FEES = RENEW.replace('How do I renew?', 'What does it cost?').replace(
  'Log in.',
  'See [renewing](renew.md).',
)

const content = (files: Record<string, string> = {}): string =>
  writeContent(temporary(), { 'questions/fees.md': FEES, ...files })

/** When the command opens a file whose path matches, somebody saves another text under `path`. */
const savedAtOpen = (opened: RegExp, path: string, text: string): string =>
  faultIn(`const open = fs.promises.open; fs.promises.open = async (file, ...rest) => {
    if (${opened}.test(String(file))) fs.writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(text)})
    return open(file, ...rest)
  }`)

const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8')

describe('a file that somebody saves while the command is at work keeps what was saved', () => {
  test('check --fix', async () => {
    const dir = content({ 'questions/renew.md': RENEW.replace('scenarios: [borrow]', 'scenarios: [Borrow]') })
    const saved = `${RENEW}\nMy words.\n`
    const fault = savedAtOpen(/renew\.md/, join(dir, 'questions/renew.md'), saved)
    const { code, stderr } = await start(['check', '--fix', '--content', dir, ...AS_OF], { fault }).done
    expect(stderr).toMatch(
      /^topasked: \S+renew\.md was changed by somebody else meanwhile: run the command again$/m,
    )
    expect(code).toBe(3)
    expect(read(dir, 'questions/renew.md')).toBe(saved)
    expect(readdirSync(join(dir, 'questions')).sort()).toEqual(['fees.md', 'renew.md'])
  })

  test.each([
    ['a file that is to be edited', 'fees', ['rename', 'renew', 'keep-longer']],
    ['a file that is to be moved', 'renew', ['rename', 'renew', 'keep-longer']],
    ['a file that is to be removed', 'renew', ['retire', 'renew', '--replaced-by', 'fees']],
  ])('%s: nothing else has changed either', async (_, id, words) => {
    const dir = content()
    const before = readTree(dir)
    const path = `questions/${id}.md`
    const saved = `${before[path] && Buffer.from(before[path], 'base64')}\nMy words.\n`
    const fault = savedAtOpen(/(?:fees|keep-longer)\.md/, join(dir, path), saved)
    const { code, stderr } = await start([...words, '--content', dir], { fault }).done
    expect(stderr).toContain(`${id}.md was changed by somebody else meanwhile`)
    expect(code).toBe(3)
    expect(readTree(dir)).toEqual({ ...before, [path]: Buffer.from(saved).toString('base64') })
  })

  test('a file that is to be made', async () => {
    const dir = content()
    const fault = savedAtOpen(/lost-card\.md/, join(dir, 'questions/lost-card.md'), 'Mine.')
    const { code, stderr } = await start(['new', 'question', 'lost-card', '--content', dir], { fault }).done
    expect(stderr).toBe('topasked: there is a file questions/lost-card.md already\n')
    expect(code).toBe(2)
    expect(read(dir, 'questions/lost-card.md')).toBe('Mine.')
  })

  test('a file that is to be taken back', async () => {
    const dir = content()
    const path = join(dir, 'questions/lost-card.md')
    // Somebody else breaks the catalog, so that the new question is taken back, and writes on in it.
    const fault = faultIn(`const open = fs.promises.open; fs.promises.open = async (file, ...rest) => {
      if (String(file).endsWith('lost-card.md')) fs.appendFileSync(${JSON.stringify(join(dir, 'faq.yaml'))}, 'x: [')
      return open(file, ...rest)
    }
    const read = fs.openSync; fs.openSync = (file, ...rest) => {
      if (String(file).endsWith('faq.yaml') && fs.existsSync(${JSON.stringify(path)})) fs.writeFileSync(${JSON.stringify(path)}, 'Mine.')
      return read(file, ...rest)
    }`)
    const { code, stderr } = await start(['new', 'question', 'lost-card', '--content', dir], { fault }).done
    expect(stderr).toContain('lost-card.md was changed by somebody else meanwhile')
    expect(code).toBe(3)
    expect(readFileSync(path, 'utf8')).toBe('Mine.')
  })
})

test('cut off at any step, a rename leaves every text in some file', async () => {
  const texts = ['Press **Renew**', 'What does it cost?']
  for (let step = 1, killed = true; killed; step += 1) {
    expect(step).toBeLessThan(10)
    const dir = content()
    const fault = faultIn(`let steps = 0
      const count = () => { if (++steps === ${step}) process.kill(process.pid, 'SIGKILL') }
      for (const name of ['renameSync', 'unlinkSync']) {
        const real = fs[name]; fs[name] = (...args) => { real(...args); count() }
      }
      const open = fs.promises.open; fs.promises.open = async (...args) => { const file = await open(...args); count(); return file }`)
    const { code } = await start(['rename', 'renew', 'keep-longer', '--content', dir], { fault }).done
    killed = code === null
    const left = Object.entries(readTree(join(dir, 'questions'))).map(([, text]) =>
      Buffer.from(text, 'base64').toString(),
    )
    for (const text of texts) expect(left.some((file) => file.includes(text))).toBe(true)
    if (!killed) expect(existsSync(join(dir, 'questions/renew.md'))).toBe(false)
  }
})
