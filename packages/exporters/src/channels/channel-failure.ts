import { type Corpus, reportFailure } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { VFile } from 'vfile'
import type { Channel, RenderOptions } from './channel.ts'

/** A channel has failed; messages on the sources say on which of them. */
export class ChannelFailedError extends Error {
  override readonly name = 'ChannelFailedError'

  constructor(channel: ChannelName, cause: unknown) {
    super(`the channel ${channel} failed`, { cause })
  }
}

/** The corpus with all that is around its questions, and one of them at most, in one language besides its own. */
function focusOn(corpus: Corpus, id?: string, locale?: string): Corpus {
  const { catalog, scenarios, questions } = corpus
  const locales = { ...catalog.locales, others: locale === undefined ? [] : [locale] }
  return {
    ...corpus,
    catalog: { ...catalog, locales },
    questions: questions.filter(
      (question) => question.id === id && (question.translation === null || question.locale === locale),
    ),
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      questions: scenario.questions.filter((question) => question === id),
    })),
  }
}

/** Renders again and again, each time less, to find out what a channel fails on. */
class Inquiry {
  readonly #channel: Channel
  readonly #corpus: Corpus
  readonly #options: RenderOptions
  #isNamed = false

  constructor(channel: Channel, corpus: Corpus, { siteUrl, withheld }: RenderOptions) {
    this.#channel = channel
    this.#corpus = corpus
    this.#options = { siteUrl, ...(withheld && { withheld }) }
  }

  /** Whether rendering fails; then a message on the file says so, and nothing of what was said on the way stays. */
  async #fails(file: VFile | undefined, id?: string, locale?: string): Promise<boolean> {
    const before = this.#corpus.files.map(({ messages }) => messages.length)
    try {
      await this.#channel.render(focusOn(this.#corpus, id, locale), this.#options)
      return false
    } catch (error) {
      for (const [index, { messages }] of this.#corpus.files.entries()) messages.length = before[index] ?? 0
      this.report(file, error)
      return true
    }
  }

  report(file: VFile | undefined, error: unknown): void {
    this.#isNamed = true
    if (file) reportFailure(file, `the channel ${this.#channel.name}`, error)
  }

  async run(error: unknown): Promise<void> {
    const { questions, files } = this.#corpus
    const catalog = files.find(({ path }) => path === 'faq.yaml')
    // What fails without any question fails on what is around them.
    if (await this.#fails(catalog)) return
    for (const { id, file } of questions.filter(({ translation }) => translation === null)) {
      if (await this.#fails(file, id)) continue
      for (const text of questions.filter((other) => other.id === id && other.translation !== null))
        await this.#fails(text.file, id, text.locale)
    }
    if (!this.#isNamed) this.report(catalog, error)
  }
}

/**
 * Puts a message on the source that a channel failed on; what it has to say of the other questions is said, too.
 * @throws what the operating system has against it: that is no matter of the content
 */
export async function explainFailure(
  channel: Channel,
  corpus: Corpus,
  options: RenderOptions,
  error: unknown,
): Promise<ChannelFailedError> {
  if (error instanceof Error && 'syscall' in error) throw error
  await new Inquiry(channel, corpus, options).run(error)
  return new ChannelFailedError(channel.name, error)
}
