export { intranetChannel } from './intranet-channel.ts'
