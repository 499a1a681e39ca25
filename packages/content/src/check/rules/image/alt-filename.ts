import { plainWords, wordsFor } from '../../../languages/words-for.ts'
import { placeAt } from '../../../read/places.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { picturesIn } from './pictures-in.ts'

const CARD = { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' }
const FILE =
  /^[^\s/\\]+\.(?:png|jpe?g|webp|svg|gif|heic|bmp|tiff?)$|^[\w .()-]+\.(?:png|jpe?g|webp|svg|gif|heic)$/i
const CAMERA =
  /^(?:(?:IMG|DSCN?|PXL|MVIMG|WhatsApp Image|Screen ?shot|Screenshot|螢幕擷取畫面|螢幕截圖|屏幕截图|截圖|截图)[\s_-]*\d[\d_ .:()-]*)$/i
export const imageAltFilename: ContentRule = {
  id: 'image/alt-filename',
  stage: 'content',
  severity: 'warning',
  description:
    'A picture\'s description says what it shows: it is not the file name, nor just the word "picture".',
  examples: [
    {
      name: 'IMG_2041.png',
      in: 'answer',
      wrong: 'See ![IMG_2041.png](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:19',
      help: 'say what the picture shows, as you would over the telephone',
    },
    {
      name: 'IMG_2041',
      in: 'answer',
      wrong: 'See ![IMG_2041](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:15',
      help: 'say what the picture shows, as you would over the telephone',
    },
    {
      name: 'Screenshot 2026-01-05',
      in: 'answer',
      wrong: 'See ![Screenshot 2026-01-05](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:28',
      help: 'say what the picture shows, as you would over the telephone',
    },
    {
      name: 'card.svg',
      in: 'answer',
      wrong: 'See ![card.svg](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:15',
      help: 'say what the picture shows, as you would over the telephone',
    },
    {
      name: 'image',
      in: 'answer',
      wrong: 'See ![image](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:12',
      help: 'say what the picture shows, as you would over the telephone',
    },
    {
      name: '圖片',
      in: 'answer',
      wrong: 'See ![圖片](../images/card.svg)',
      right: 'See ![the renewal form](../images/card.svg)',
      files: CARD,
      at: '9:7-9:9',
      help: 'say what the picture shows, as you would over the telephone',
    },
  ],
  check({ sources, catalog }, found) {
    for (const source of sources) {
      const words = wordsFor(source.locale ?? catalog?.data?.locales.default ?? '', 'pictureWords')
      for (const { alt, label } of picturesIn(source)) {
        if (alt === '') continue
        const isFile = FILE.test(alt) || CAMERA.test(alt)
        if (!isFile && !words.has(plainWords(alt))) continue
        const typed = slice(String(source.file.value), label)
        const start = label.start + typed.length - typed.trimStart().length
        found(source, {
          reason: isFile
            ? 'the description of this picture is a file name'
            : 'this description does not say what the picture shows',
          help: 'say what the picture shows, as you would over the telephone',
          place: placeAt(source.file, start, start + typed.trim().length),
        })
      }
    }
  },
}
