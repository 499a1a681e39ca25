import { plainWords, wordsFor } from '../../../languages/words-for.ts'
import { placeAt } from '../../../read/places.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { picturesIn } from './pictures-in.ts'

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
