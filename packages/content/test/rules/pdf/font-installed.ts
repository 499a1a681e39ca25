import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a language whose font does not come with Topasked',
    in: 'faq.yaml',
    wrong: 'locales: { default: en, others: [fr, lo] }\n',
    right: 'locales: { default: en, others: [fr] }\n',
    at: '5:38-5:40',
    help: 'run npm install --ignore-scripts -w @topasked/content @expo-google-fonts/noto-sans-lao@0.4.2, or do without handouts in lo',
  },
  {
    name: 'a language for which Topasked knows no font',
    in: 'faq.yaml',
    wrong: 'locales: { default: en, others: [ta] }\n',
    right: 'locales: { default: en }\n',
    at: '5:34-5:36',
    help: 'do without handouts in ta',
  },
]
