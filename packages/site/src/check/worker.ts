import { checkOne, type SharedFolder } from '@topasked/content/browser'
import { previewAnswer } from '@topasked/exporters/browser'
import type { CheckAnswer, CheckRequest } from './protocol'

let folder: SharedFolder | undefined

// Checks texts away from the page, which ends it where a text takes too long.
addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  const { id, path, text, siteUrl } = data
  folder = data.folder ?? folder
  if (!folder) return
  const { corpus, ...checked } = await checkOne(folder, path, text)
  const preview = corpus && previewAnswer(corpus, path, siteUrl)
  const answer: CheckAnswer = { id, ...checked, preview }
  postMessage(answer)
})
