/** The words of the pages that editors of an intranet copy snippets from, in English. */
export const intranetEn = {
  title: 'For your intranet',
  lead: 'Copy answers into your intranet. Each snippet shows its date, its owners and the permanent address of every question.',
  steps: 'How to use it',
  profiles: {
    portable: {
      name: 'Plain',
      about:
        'Only headings, paragraphs, lists, tables, links and pictures, which most editors, wikis and news posts keep.',
      steps: [
        'Press “Copy” and paste into the visual editor of your page.',
        'If your page accepts HTML source, press “Copy HTML source” and paste it there.',
        'Paste again when the answers change: a copy does not update itself.',
      ],
    },
    details: {
      name: 'Expandable',
      about:
        'Each answer expands below its question, without any script. Your page must allow the details element and the class attribute.',
      steps: [
        'Press “Copy HTML source” and paste it where your page accepts HTML.',
        'To make the snippet look as shown here, load topasked.css in your page. It affects only the snippet.',
        'Paste again when the answers change: a copy does not update itself.',
      ],
    },
    page: {
      name: 'Frame',
      about:
        'A page of our site in a frame on your page. It always shows the latest answers, scrolls inside the frame and prints in full.',
      steps: [
        'Press “Copy frame code” and paste it where your page accepts embed code or HTML.',
        'If your page asks only for an address, enter the address of the frame.',
        'The height in the code fits the questions with their answers closed; increase it if you have room.',
      ],
    },
    element: {
      name: 'Element',
      about:
        'The answers as text, and one small script that updates them from the feed. Without the script, or while the feed is unavailable, the text stays as it is.',
      steps: [
        'Press “Copy HTML source” and paste it where your page accepts HTML and scripts.',
        'To make the snippet look as shown here, load topasked.css in your page. It affects only the snippet.',
        'If your pages have a content security policy, it must allow our site as a source of scripts, pictures and connections.',
      ],
    },
    confluence: {
      name: 'Confluence',
      about:
        'Confluence storage format: answers in expand macros, notes in panels. Pictures stay on our site.',
      steps: [
        'Let “topasked push confluence” update the page: it saves a new version only when something has changed.',
        'By hand: press “Copy” and paste into the Confluence editor; the answers are then always open.',
        'If your administrators provide a source editor, press “Copy storage format” and paste it there.',
      ],
    },
  },
  snippets: 'Snippets',
  everything: 'All questions',
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  copy: 'Copy',
  copyTitled: (title: string) => `Copy: ${title}`,
  sources: { html: 'HTML source', frame: 'Frame code', storage: 'Storage format' },
  copySources: { html: 'Copy HTML source', frame: 'Copy frame code', storage: 'Copy storage format' },
  copied: 'Copied. Paste it into your page.',
  copyFailed: 'Your browser did not allow copying. Select the source below and copy it by hand.',
  previewOf: (title: string) => `Preview: ${title}`,
  file: 'Open the file',
  stylesheet: 'Style sheet topasked.css',
  frameHosts:
    'To let only your own sites show the page in a frame, the server of this site must send this header:',
  languages: 'Languages',
  forms: 'Types of snippet',
  nothing: 'There are no current answers for the intranet.',
}
