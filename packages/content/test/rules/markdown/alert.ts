import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a misspelt mark',
    in: 'answer',
    wrong: '> [!WARNIG]\n> Bring your card.',
    right: '> [!WARNING]\n> Bring your card.',
    at: '9:3-9:12',
    help: 'write: [!WARNING]',
  },
  {
    name: 'a mark of another system',
    in: 'answer',
    wrong: '> [!danger]\n> Do not sign.',
    right: '> [!CAUTION]\n> Do not sign.',
    at: '9:3-9:12',
    help: 'write: [!CAUTION]',
  },
  {
    name: 'an unknown mark',
    in: 'answer',
    wrong: '> [!quote]\n> Bring your card.',
    right: '> Bring your card.',
    at: '9:3-9:11',
    help: 'use one of: [!NOTE], [!TIP], [!WARNING], [!IMPORTANT], [!CAUTION]',
  },
  {
    name: 'text beside the mark',
    in: 'answer',
    wrong: '> [!NOTE] Bring your card.',
    right: '> [!NOTE]\n> Bring your card.',
    at: '9:3-9:10',
    help: 'write the text on the next line, after a >',
  },
  {
    name: 'text beside the mark, in a list',
    in: 'answer',
    wrong: '- > [!NOTE] Bring your card.',
    right: '- > [!NOTE]\n  > Bring your card.',
    at: '9:5-9:12',
    help: 'write the text on the next line, after a >',
  },
  {
    name: 'nothing below the mark',
    in: 'answer',
    wrong: '> [!TIP]\n\nBring your card.',
    right: '> [!TIP]\n> Bring your card.',
    at: '9:3-9:9',
    help: 'write the text on the next line, after a >',
  },
]
