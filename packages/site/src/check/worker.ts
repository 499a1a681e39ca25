import { checkOne, type SharedFolder } from '@topasked/content/browser'
import { previewAnswer } from '@topasked/exporters/browser'
import type { CheckAnswer, CheckRequest } from './protocol'

let folder: SharedFolder | undefined

// Checks texts away from the page, which ends it where a text takes too long.
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  folder = data.folder ?? folder
  if (!folder) return
  answer(folder, data).catch((error: unknown) => {
    // Out of the promise: the page hears of errors of the worker, not of promises that fail in it.
    setTimeout(() => {
      throw error
    })
  })
})

async function answer(folder: SharedFolder, { id, path, text, siteUrl }: CheckRequest): Promise<void> {
  const { corpus, ...checked } = await checkOne(folder, path, text)
  const preview = corpus && previewAnswer(corpus, path, siteUrl)
  const given: CheckAnswer = { id, ...checked, preview }
  postMessage(given)
}
