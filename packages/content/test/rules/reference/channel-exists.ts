import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'field',
    wrong: 'channels: [site, fed]',
    right: 'channels: [site, feed]',
    at: '7:18-7:21',
    help: 'there is one with a similar name: feed',
  },
  {
    name: 'a slip in a long word',
    in: 'field',
    wrong: 'channels: [site, intrnet]',
    right: 'channels: [site, intranet]',
    at: '7:18-7:25',
    help: 'there is one with a similar name: intranet',
  },
  {
    name: 'unknown',
    in: 'field',
    wrong: 'channels: [site, telegram]',
    right: 'channels: [site]',
    at: '7:18-7:26',
    help: 'use one of: site, feed, pdf, intranet',
  },
]
