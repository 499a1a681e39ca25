/** The words of the pages that editors of an intranet copy snippets from, in English. */
export const intranetEn = {
  title: 'For your intranet',
  lead: 'Copy an answer page into your intranet. Each snippet names its date, its owners and the permanent address of every question.',
  steps: 'How to use it',
  profiles: {
    portable: {
      name: 'Plain',
      about:
        'Headings, paragraphs, lists, tables, links and pictures only. It survives most editors, wikis and news posts.',
      steps: [
        'Press “Copy” and paste into the visual editor of your page.',
        'Where your page takes HTML source, press “Copy HTML source” and paste there.',
        'Paste again after a change: a copy does not follow the answers by itself.',
      ],
    },
    details: {
      name: 'Fold-out',
      about:
        'Every answer folds out below its question, without any script. Your page must let details and class through.',
      steps: [
        'Press “Copy HTML source” and paste where your page takes HTML.',
        'Load topasked.css in the page if you want it to look as shown here. It changes nothing but the snippet.',
        'Paste again after a change: a copy does not follow the answers by itself.',
      ],
    },
    page: {
      name: 'Frame',
      about:
        'A page of ours inside a frame of yours. It always shows the newest answers, scrolls inside the frame and prints in full.',
      steps: [
        'Press “Copy frame code” and paste where your page takes embed code or HTML.',
        'Where only an address is asked for, give the address of the page.',
        'The height in the code fits the folded questions; give more if you have the room.',
      ],
    },
    element: {
      name: 'Element',
      about:
        'The answers as text, and one small script that refreshes them from the feed. Without the script, or while the feed is away, the text stays as it is.',
      steps: [
        'Press “Copy HTML source” and paste where your page takes HTML and scripts.',
        'Load topasked.css in the page if you want it to look as shown here. It changes nothing but the snippet.',
        'Our site must be allowed as a source of scripts, pictures and connections, if your pages have a content security policy.',
      ],
    },
    confluence: {
      name: 'Confluence',
      about:
        'Confluence storage format: answers in expand macros, notes as panels. Pictures stay on our site.',
      steps: [
        'Let “topasked push confluence” write the page: it updates only what changed.',
        'By hand: press “Copy” and paste into the editor of Confluence; answers then stand unfolded.',
        'Where administrators have a source editor, press “Copy storage format” and paste there.',
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
  copyFailed: 'The browser did not allow copying. Select the source below and copy it by hand.',
  previewOf: (title: string) => `Preview: ${title}`,
  file: 'Open as a file',
  stylesheet: 'Style sheet topasked.css',
  frameHosts: 'Only these sites may show the page in a frame, if the server of this site sends the header:',
  languages: 'Languages',
  forms: 'Kinds of snippet',
  nothing: 'There are no current answers for the intranet.',
}
