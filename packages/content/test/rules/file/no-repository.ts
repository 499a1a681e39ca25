import type { Example } from '../../example.ts'

const HELP =
  'delete it: answers are plain files, and git follows the configuration of any repository that it is run in'

export const examples: readonly Example[] = [
  {
    name: 'a repository in a folder',
    in: 'images/.git',
    wrong: 'gitdir: ../../elsewhere\n',
    at: '1:1-1:1',
    help: HELP,
  },
  {
    name: 'a bare repository, made of ordinary files',
    in: 'images/HEAD',
    wrong: 'ref: refs/heads/main\n',
    files: {
      'images/config': '[gpg]\n\tprogram = ./images/run\n',
      'images/objects/info/packs': '\n',
      'images/refs/heads/main': `${'0'.repeat(40)}\n`,
    },
    at: '1:1-1:1',
    help: HELP,
  },
]
