import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a comma',
    in: 'answer',
    wrong: '請到https://example.org/card，然後登入。',
    right: '請到<https://example.org/card>，然後登入。',
    at: '9:27-9:33',
    help: 'write: <https://example.org/card>',
  },
  {
    name: 'a bracket',
    in: 'answer',
    wrong: '詳見網站（https://example.org/card）。',
    right: '詳見網站（<https://example.org/card>）。',
    at: '9:30-9:32',
    help: 'write: <https://example.org/card>',
  },
  {
    name: 'words',
    in: 'answer',
    wrong: '請到 https://example.org登入。',
    right: '請到 <https://example.org>登入。',
    at: '9:23-9:26',
    help: 'write: <https://example.org>',
  },
  {
    name: 'without a scheme',
    in: 'answer',
    wrong: '請到 www.example.org，然後登入。',
    right: '請到 [www.example.org](https://www.example.org)，然後登入。',
    at: '9:19-9:25',
    help: 'write: [www.example.org](https://www.example.org)',
  },
]
