export { feedChannel } from './feed-channel.ts'
