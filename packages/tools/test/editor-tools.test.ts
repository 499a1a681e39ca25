import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const FORMS = '.github/ISSUE_TEMPLATE'

/** Paths that content with a file of every kind has below `packages/content/faq`, from the root. */
const CONTENT = readdirSync(join(ROOT, 'packages/content/fixtures/two-factor'), {
  recursive: true,
  encoding: 'utf8',
}).map((path) => `packages/content/faq/${path.replaceAll('\\', '/')}`)

/** The files of the content that a pattern stands for; a star is anything but a slash. */
function filesOf(glob: string): string[] {
  const pattern = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const whole = new RegExp(`^${pattern.join('[^/]*')}$`)
  return CONTENT.filter((path) => whole.test(path))
}

interface Field {
  type: string
  id?: string
  attributes?: {
    label?: string
    value?: string
    options?: Array<string | { label?: string }>
    description?: string
  }
  validations?: Record<string, unknown>
}
interface Form {
  name: string
  description: string
  labels?: string[]
  body: Field[]
}

/** What GitHub asks of an issue form; a form that breaks one of these is not shown, without a word. */
describe('issue forms', () => {
  test.each(['answer-is-wrong.yml', 'suggest-a-question.yml'])('%s', (name) => {
    const document = parseDocument(read(`${FORMS}/${name}`), { uniqueKeys: true, strict: true })
    expect([...document.errors, ...document.warnings]).toEqual([])
    const form: Form = document.toJS()
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name', 'title'])
    for (const text of [form.name, form.description]) expect(text.trim().length).toBeGreaterThan(3)
    const asked = form.body.filter(({ type }) => type !== 'markdown')
    expect(asked.length).toBeGreaterThan(0)
    for (const { type, attributes, validations } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      if (type === 'markdown') expect(attributes?.value).toBeTruthy()
      else expect(attributes?.label).toBeTruthy()
      if (type === 'dropdown' || type === 'checkboxes') {
        const options = (attributes?.options ?? []).map((option) =>
          typeof option === 'string' ? option : option.label,
        )
        expect(options.length).toBeGreaterThan(0)
        expect(new Set(options).size).toBe(options.length)
      }
      expect(Object.keys(validations ?? {}).filter((key) => key !== 'required')).toEqual([])
    }
    const ids = asked.map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(new Set(ids).size).toBe(ids.length)
    const labels = asked.map(({ attributes }) => attributes?.label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('the chooser has links with all that GitHub asks for, and there is no form without a test', () => {
    const config = parse(read(`${FORMS}/config.yml`))
    expect(typeof config.blank_issues_enabled).toBe('boolean')
    for (const link of config.contact_links) {
      expect(Object.keys(link).sort()).toEqual(['about', 'name', 'url'])
      expect(link.url).toMatch(/^https:\/\//)
    }
    expect(readdirSync(join(ROOT, FORMS)).sort()).toEqual([
      'answer-is-wrong.yml',
      'config.yml',
      'suggest-a-question.yml',
    ])
  })

  test('the field that a link from the site can fill in', () => {
    const form: Form = parse(read(`${FORMS}/answer-is-wrong.yml`))
    expect(form.body.find(({ id }) => id === 'question')?.type).toBe('input')
  })
})

test('every line of CODEOWNERS names files that there are, and owners', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    const [pattern = '', ...owners] = line.split(/\s+/)
    if (pattern !== '*') expect(existsSync(join(ROOT, pattern)), pattern).toBe(true)
    expect(owners.length).toBeGreaterThan(0)
    for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/)
  }
})

describe('VS Code', () => {
  const settings: { 'yaml.schemas': Record<string, string[]> } = JSON.parse(read('.vscode/settings.json'))

  test('each schema is there, and stands for the files that it describes', () => {
    const schemas = settings['yaml.schemas']
    const covered = Object.entries(schemas).flatMap(([schema, globs]) => {
      expect(existsSync(join(ROOT, schema)), schema).toBe(true)
      return globs.flatMap((glob) => {
        const files = filesOf(glob)
        expect(files, glob).not.toEqual([])
        return files
      })
    })
    expect(covered.sort()).toEqual(CONTENT.filter((path) => path.endsWith('.yaml')).sort())
  })

  test('the task reads the place and the words out of a message', () => {
    const { tasks } = JSON.parse(read('.vscode/tasks.json'))
    const [head, place] = tasks[0].problemMatcher.pattern
    const found = new RegExp(head.regexp).exec('error[link/scheme]: this kind of address is not allowed')
    expect(found?.[head.severity]).toBe('error')
    expect(found?.[head.code]).toBe('link/scheme')
    expect(found?.[head.message]).toBe('this kind of address is not allowed')
    const at = new RegExp(place.regexp).exec('  --> packages/content/faq/questions/a b.md:9:6')
    expect(at?.slice(1)).toEqual(['packages/content/faq/questions/a b.md', '9', '6'])
  })
})

describe('the guides', () => {
  test.each(['docs/editing.md', 'docs/messages.md'])(
    '%s: links lead somewhere, pictures are small and described',
    (path) => {
      const text = read(path)
      for (const [, alt = '', address = ''] of text
        .replace(/`[^`]*`/g, '')
        .matchAll(/(!?\[[^\]]*\])\(([^)\s]+)\)/g)) {
        if (/^https:/.test(address)) continue
        if (address.startsWith('#')) {
          const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => words)
          const anchors = headings.map((words) => `#${words.toLowerCase().replaceAll(' ', '-')}`)
          expect(anchors).toContain(address)
          continue
        }
        const file = join(ROOT, dirname(path), address)
        expect(existsSync(file), address).toBe(true)
        if (!alt.startsWith('!')) continue
        expect(alt.length).toBeGreaterThan(20)
        expect(statSync(file).size, address).toBeLessThan(120 * 1024)
      }
    },
  )

  test('every command that the guide names exists', () => {
    const commands = [...read('docs/editing.md').matchAll(/`npx topasked (\w+)/g)].map(([, name]) => name)
    expect(commands.length).toBeGreaterThan(5)
    for (const name of commands)
      expect(existsSync(join(ROOT, `packages/exporters/src/cli/${name}.ts`)), name).toBe(true)
  })
})
