/**
 * `npm run licences`: writes docs/licences.md, the packages whose code or fonts reach readers, without what only builds,
 * tests or checks here. Versions and licences are those of the lockfile and of the packages as installed; that pages load
 * code of these packages and of no others is a test of the site, which asks the bundler. With --check nothing is written; the exit code is 1 when the list is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './run.mjs'

const FILE = join(ROOT, 'docs/licences.md')

/** What is served beside the pages, what pages load code of, and what the other channels hold or are made with. */
const SHIPPED = {
  site: ['@fontsource/source-sans-3', 'pagefind'],
  pages: [
    '@babel/runtime',
    '@docusaurus/core',
    '@docusaurus/utils-common',
    '@formatjs/icu-messageformat-parser',
    '@noble/hashes',
    '@ungap/structured-clone',
    'ajv',
    'ajv-formats',
    'ccount',
    'character-entities-legacy',
    'decode-named-character-reference',
    'devlop',
    'extend',
    'fast-deep-equal',
    'hast-util-sanitize',
    'hast-util-to-html',
    'history',
    'hoist-non-react-statics',
    'intl-messageformat',
    'invariant',
    'isarray',
    'leven',
    'mdast-util-gfm-strikethrough',
    'mdast-util-to-hast',
    'mdast-util-to-markdown',
    'mdast-util-to-markdown-cjk-friendly',
    'mdast-util-to-string',
    'micromark-core-commonmark',
    'micromark-extension-cjk-friendly-util',
    'micromark-factory-space',
    'micromark-factory-whitespace',
    'micromark-util-character',
    'micromark-util-chunked',
    'micromark-util-classify-character',
    'micromark-util-combine-extensions',
    'micromark-util-decode-numeric-character-reference',
    'micromark-util-decode-string',
    'micromark-util-html-tag-name',
    'micromark-util-normalize-identifier',
    'micromark-util-resolve-all',
    'micromark-util-sanitize-uri',
    'micromark-util-symbol',
    'path-to-regexp',
    'prop-types',
    'react',
    'react-dom',
    'react-fast-compare',
    'react-helmet-async',
    'react-is',
    'react-loadable',
    'react-router',
    'react-router-dom',
    'remark-cjk-friendly',
    'remark-cjk-friendly-gfm-strikethrough',
    'remark-directive',
    'remark-gfm',
    'remark-parse',
    'scheduler',
    'shallowequal',
    'stringify-entities',
    'tiny-invariant',
    'tslib',
    'typebox',
    'unified',
    'unist-util-is',
    'unist-util-position',
    'unist-util-stringify-position',
    'unist-util-visit',
    'unist-util-visit-parents',
    'vfile',
    'vfile-location',
    'yaml',
  ],
  channels: [
    '@expo-google-fonts/jetbrains-mono',
    '@expo-google-fonts/noto-emoji',
    '@expo-google-fonts/ibm-plex-sans-arabic',
    '@expo-google-fonts/noto-sans-devanagari',
    '@expo-google-fonts/noto-sans-hebrew',
    '@expo-google-fonts/noto-sans-hk',
    '@expo-google-fonts/noto-sans-symbols-2',
    '@expo-google-fonts/noto-sans-thai',
    '@expo-google-fonts/source-sans-3',
    '@myriaddreamin/typst-ts-node-compiler',
    'uqr',
  ],
}

/**
 * @param {string} name
 * @param {{ packages: Record<string, { version?: string, license?: string }> }} lock
 */
function licenceOf(name, { packages }) {
  const entry = packages[`node_modules/${name}`]
  const { license } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
  return { name, version: entry?.version ?? '', licence: entry?.license ?? license ?? 'unknown' }
}

/** The text of docs/licences.md. */
export function licenceList() {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const rows = Object.values(SHIPPED)
    .flat()
    .sort()
    .map((name) => licenceOf(name, lock))
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `# Licences of what reaches readers

Made by \`npm run licences\`. The code of Topasked itself is under the [MIT licence](../LICENSE).

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

The fonts are embedded in handouts or served with pages under the SIL Open Font License 1.1; the packages that carry them
are MIT. Typst runs here and is not published. Of some packages, pages load a few lines only.
\`npm ls --all\` shows everything that is installed to build and to test.
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = licenceList()
  if (process.argv.includes('--check')) process.exitCode = readFileSync(FILE, 'utf8') === text ? 0 : 1
  else writeFileSync(FILE, text)
}
