import type { Example } from '../../example.ts'

const PICTURE = 'write first: [![What it shows](../images/name.png)](https://address-of-the-video)'

const RIGHT =
  ':::video{length="2:35"}\n[![A reader at the desk](../images/desk.svg)](https://example.org/video)\n\nHold the card to the lamp.\n:::'

const FILES = { 'images/desk.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }

export const examples: readonly Example[] = [
  {
    name: 'no length',
    in: 'answer',
    wrong: RIGHT.replace('{length="2:35"}', ''),
    right: RIGHT,
    files: FILES,
    at: '9:1-9:9',
    help: 'write minutes and seconds: :::video{length="2:35"}',
  },
  {
    name: 'a length that is none',
    in: 'answer',
    wrong: RIGHT.replace('2:35', '2 min'),
    right: RIGHT,
    files: FILES,
    at: '9:1-9:9',
    help: 'write minutes and seconds: :::video{length="2:35"}',
  },
  {
    name: 'no picture',
    in: 'answer',
    wrong: ':::video{length="2:35"}\nSee the [video of the desk](https://example.org/video).\n:::',
    right: RIGHT,
    files: FILES,
    at: '9:1-9:9',
    help: PICTURE,
  },
  {
    name: 'no transcript',
    in: 'answer',
    wrong: `Watch:\n\n${RIGHT.replace('Hold the card to the lamp.\n', '')}`,
    right: `Watch:\n\n${RIGHT}`,
    files: FILES,
    at: '11:1-11:9',
    help: 'write below the picture what is said and shown in it',
  },
  {
    name: 'a title',
    in: 'answer',
    wrong: RIGHT.replace(':::video', ':::video[At the desk]'),
    right: RIGHT,
    files: FILES,
    at: '9:1-9:9',
    help: 'write :::video{length="2:35"}, and a heading above it if needed',
  },
]
