import type { Example } from '../../example.ts'

const CHANGE =
  'take the password out and have it changed: whoever can read this file, or its history, can use it'

const WITHDRAW =
  'take it out and have it withdrawn where it was made: whoever can read this file, or its history, can use it'

const KEY = `gh${'p'}_${'a1B2c3D4e5'.repeat(4)}`

export const examples: readonly Example[] = [
  {
    name: 'a private key',
    in: 'answer',
    wrong: '```\n-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n```',
    right: 'Ask at the desk for a key.',
    at: '10:1-10:32',
    help: WITHDRAW,
  },
  {
    name: 'a token',
    in: 'answer',
    wrong: `Sign in with ${KEY}.`,
    right: 'Sign in with your token.',
    at: '9:14-9:58',
    help: WITHDRAW,
  },
  {
    name: 'a password',
    in: 'answer',
    wrong: 'The password is Wint3rtime.',
    right: 'You choose a password on your first visit.',
    at: '9:17-9:27',
    help: CHANGE,
  },
  {
    name: 'a password in Chinese',
    in: 'answer',
    wrong: '預設密碼：library2026',
    right: '首次登入時自訂密碼。',
    at: '9:6-9:17',
    help: CHANGE,
  },
]
