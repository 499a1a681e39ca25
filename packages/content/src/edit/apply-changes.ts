import type { Message } from '@topasked/schema'
import { checkContent } from '../check/check-content.ts'
import { type LoadResult, loadContent, loadCorpus } from '../load-corpus.ts'
import type { Content } from '../read/content.ts'
import { Changes } from './changes.ts'
import { EditError } from './edit-error.ts'
import { YamlEdit } from './yaml-edit.ts'

export interface EditResult {
  /** What was done, one line each: `made questions/lost-card.md`. Empty when it was taken back. */
  readonly done: readonly string[]
  /** Errors that were not there before; `file` is relative to the content folder. */
  readonly errors: readonly Message[]
  /** Every source file as it is now, for the lines that a report shows. */
  readonly files: LoadResult['files']
}

export interface EditOptions {
  /** The content folder. */
  readonly dir: string
  /** `YYYY-MM-DD`; today in the catalog's time zone if not given. */
  readonly asOf?: string | undefined
}

/** Content and what is wrong with it before anything is edited. */
export interface Start {
  readonly content: Content
  readonly messages: readonly Message[]
}

/** @throws {EditError} when the catalog cannot be read, or, where `sound` is asked for, when there is any error. */
export async function startEdit({ dir, asOf }: EditOptions, sound: boolean): Promise<Start> {
  const { content } = await loadContent({ dir, asOf })
  const messages = checkContent(content)
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (!content.catalog?.data) throw new EditError('faq.yaml cannot be read: "topasked check" says why')
  if (sound && errors.length > 0) {
    const count = `${errors.length} error${errors.length === 1 ? '' : 's'}`
    throw new EditError(`the content has ${count}: fix them first ("topasked check" shows them)`)
  }
  return { content, messages }
}

/** A translation that was up to date stays so when the original's hash moved only because an id did. */
function refreshHashes(before: Content, after: Content, idBefore: (id: string) => string): Changes {
  const changes = new Changes()
  for (const [id, byLocale] of after.translations) {
    const [was, now] = [before.translatable.get(idBefore(id)), after.translatable.get(id)]
    if (was === undefined || now === undefined || was === now) continue
    for (const { source, data } of byLocale.values()) {
      if (data?.translation.of !== was || !source.yaml) continue
      changes.edit(source, new YamlEdit(source.yaml).setScalar(['translation', 'of'], now))
    }
  }
  return changes
}

interface Applied extends EditOptions {
  /** Id before -> id now, of what was renamed. */
  readonly renamed?: readonly [string, string]
  /** Keeps the changes even when something remains to be fixed by hand. */
  readonly keep?: boolean
}

function newErrors(before: readonly Message[], after: readonly Message[]): Message[] {
  const keyOf = ({ file, rule, message }: Message): string => `${file}\n${rule}\n${message}`
  const known = new Set(before.map(keyOf))
  return after.filter((message) => message.severity === 'error' && !known.has(keyOf(message)))
}

/** Writes changes and checks the result; changes that would leave a new error are taken back, unless they are kept. */
export async function applyChanges(
  { content, messages }: Start,
  changes: Changes,
  { dir, asOf, renamed, keep = false }: Applied,
): Promise<EditResult> {
  const written = [await changes.write(dir)]
  const takeBack = async (): Promise<void> => {
    for (let undo = written.pop(); undo; undo = written.pop()) await undo()
  }
  try {
    const { content: after } = await loadContent({ dir, asOf })
    const refreshed = refreshHashes(content, after, (id) => (id === renamed?.[1] ? renamed[0] : id))
    written.push(await refreshed.write(dir))
    const result = await loadCorpus({ dir, asOf })
    const errors = newErrors(messages, result.messages)
    if (errors.length > 0 && !keep) {
      await takeBack()
      return { done: [], errors, files: result.files }
    }
    const done = new Set([...changes.lines(), ...refreshed.lines()])
    return { done: [...done].sort(), errors, files: result.files }
  } catch (error) {
    await takeBack()
    throw error
  }
}
