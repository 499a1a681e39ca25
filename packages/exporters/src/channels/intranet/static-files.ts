import { readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'
import { NOTICE_SCRIPT_PATH, noticeScript } from '../../render/notices/notice-view.ts'
import { brandFile } from './brand-file.ts'
import type { IntranetContext, Profile } from './intranet-context.ts'

/** From here the folder is at the same place for `src` and for the built `dist`. */
const FOLDER = new URL('../../../src/channels/intranet/static/', import.meta.url)

const MEDIA_TYPES = {
  'index.css': 'text/css',
  'copy.js': 'text/javascript',
  'topasked.css': 'text/css',
  'page.css': 'text/css',
  'frame.js': 'text/javascript',
  'topasked-faq.js': 'text/javascript',
} as const
type StaticFile = keyof typeof MEDIA_TYPES

const BY_PROFILE: Readonly<Record<Profile, readonly StaticFile[]>> = {
  portable: [],
  details: ['topasked.css'],
  page: ['topasked.css', 'page.css', 'frame.js'],
  element: ['topasked.css', 'topasked-faq.js'],
  confluence: [],
}

/** Style sheets and scripts that stand beside the pages of a profile; pages hold neither. */
export function staticFiles(folder: string, intranet: IntranetContext): VFile[] {
  const { corpus, locale, profile } = intranet
  const names: readonly StaticFile[] = ['index.css', 'copy.js', ...BY_PROFILE[profile]]
  return [
    ...names.map((name) =>
      outputFile(`${folder}${name}`, readFileSync(new URL(name, FOLDER), 'utf8'), {
        mediaType: MEDIA_TYPES[name],
        locale,
      }),
    ),
    brandFile(folder, intranet),
    ...(profile === 'page' && corpus.notices.length > 0
      ? [
          outputFile(`${folder}${NOTICE_SCRIPT_PATH}`, noticeScript(), {
            mediaType: 'text/javascript',
            locale,
          }),
        ]
      : []),
  ]
}
