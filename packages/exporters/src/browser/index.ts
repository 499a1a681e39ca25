/** What of the channels runs in a browser. */
export { type AnswerPreview, previewAnswer } from './preview-answer.ts'
