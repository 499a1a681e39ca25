export { pdfChannel } from './pdf-channel.ts'
