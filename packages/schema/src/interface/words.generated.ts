// biome-ignore-all format: generated from messages/en.yaml by npm run emit -w @topasked/schema
import type { Day, Minute, Value } from './values.ts'

/** The words of the interface in one language: texts, and functions for those that take arguments. */
export interface InterfaceWords {
  readonly callout: {
    readonly note: string
    readonly tip: string
    readonly warning: string
    readonly danger: string
    readonly video: string
  }
  readonly onlyFor: (values: { readonly groups: Value }) => string
  readonly labelled: (values: { readonly label: Value; readonly text: Value }) => string
  readonly day: (values: { readonly day: Day }) => string
  readonly signIn: string
  readonly table: string
  readonly picture: (values: { readonly description: Value }) => string
  readonly footnotes: string
  readonly backToReference: (values: { readonly number: Value }) => string
  readonly lastReviewed: (values: { readonly day: Day }) => string
  readonly asOf: (values: { readonly day: Day }) => string
  readonly validFrom: (values: { readonly day: Day }) => string
  readonly validUntil: (values: { readonly day: Day }) => string
  readonly validBetween: (values: { readonly from: Day; readonly until: Day }) => string
  readonly heldUntil: (values: { readonly day: Day }) => string
  readonly heldBetween: (values: { readonly from: Day; readonly until: Day }) => string
  readonly fromUntil: (values: { readonly from: Minute; readonly until: Minute }) => string
  readonly permanentAddress: string
  readonly notTranslated: string
  readonly machineTranslation: string
  readonly unreviewedTranslation: string
  readonly outdatedTranslation: string
  readonly notPrinted: string
  readonly beingCorrected: (values: { readonly team: Value }) => string
  readonly contact: string
  readonly hotline: string
  readonly hours: string
  readonly place: string
  readonly archive: string
  readonly feed: {
    readonly about: (values: { readonly organisation: Value }) => string
    readonly aboutArchive: string
    readonly handOver: (values: { readonly team: Value }) => string
    readonly handOverBy: (values: { readonly team: Value; readonly ways: Value }) => string
    readonly between: string
    readonly readMore: (values: { readonly address: Value }) => string
  }
  readonly intranet: {
    readonly title: string
    readonly lead: string
    readonly steps: string
    readonly profiles: {
      readonly portable: {
        readonly name: string
        readonly about: string
        readonly steps: readonly string[]
      }
      readonly details: {
        readonly name: string
        readonly about: string
        readonly steps: readonly string[]
      }
      readonly page: {
        readonly name: string
        readonly about: string
        readonly steps: readonly string[]
      }
      readonly element: {
        readonly name: string
        readonly about: string
        readonly steps: readonly string[]
      }
      readonly confluence: {
        readonly name: string
        readonly about: string
        readonly steps: readonly string[]
      }
    }
    readonly snippets: string
    readonly everything: string
    readonly questions: (values: { readonly count: number }) => string
    readonly copy: string
    readonly copyTitled: (values: { readonly title: Value }) => string
    readonly sources: {
      readonly html: string
      readonly frame: string
      readonly storage: string
    }
    readonly copySources: {
      readonly html: string
      readonly frame: string
      readonly storage: string
    }
    readonly copied: string
    readonly copyFailed: string
    readonly previewOf: (values: { readonly title: Value }) => string
    readonly file: string
    readonly stylesheet: string
    readonly frameHosts: string
    readonly languages: string
    readonly forms: string
    readonly nothing: string
  }
  readonly site: {
    readonly skip: string
    readonly home: string
    readonly languages: string
    readonly notice: string
    readonly promise: string
    readonly urgent: string
    readonly search: string
    readonly searchHint: string
    readonly searchFound: (values: { readonly count: number }) => string
    readonly searchNone: (values: { readonly query: Value }) => string
    readonly searchFailed: string
    readonly all: string
    readonly allOf: (values: { readonly count: number }) => string
    readonly questionsIn: (values: { readonly title: Value }) => string
    readonly showAll: string
    readonly hideAll: string
    readonly checkedSince: (values: { readonly day: Day }) => string
    readonly answeredBy: (values: { readonly owner: Value }) => string
    readonly forAudience: (values: { readonly groups: Value }) => string
    readonly handout: string
    readonly handoutAll: string
    readonly handoutQuick: string
    readonly handoutBilingual: string
    readonly handouts: string
    readonly more: string
    readonly feed: string
    readonly ownPage: string
    readonly copyLink: string
    readonly copied: string
    readonly print: string
    readonly related: string
    readonly alsoIn: string
    readonly otherLanguages: string
    readonly feedback: string
    readonly report: string
    readonly original: (values: { readonly language: Value }) => string
    readonly editionTitle: string
    readonly editionChanged: (values: { readonly day: Day }) => string
    readonly editionCurrent: string
    readonly editionOutdated: string
    readonly editionNewest: string
    readonly editionOnline: string
    readonly edit: string
    readonly noLongerCurrent: string
    readonly archivedBanner: string
    readonly archiveIntro: string
    readonly archivedHint: string
    readonly notFound: string
    readonly notFoundText: string
    readonly retired: string
    readonly retiredScenario: string
    readonly replacedBy: string
    readonly moved: string
    readonly crashed: string
    readonly tryAgain: string
  }
  readonly pdf: {
    readonly contents: string
    readonly page: (values: { readonly page: Value; readonly pages: Value }) => string
    readonly onPage: (values: { readonly page: Value }) => string
    readonly stillCurrent: string
    readonly addresses: string
    readonly more: (values: { readonly address: Value }) => string
    readonly colon: string
    readonly qrCode: (values: { readonly address: Value }) => string
    readonly urgent: string
    readonly allMachineTranslated: string
    readonly contactsOnFirstPage: string
    readonly quickCard: string
    readonly pick: string
    readonly lastReviewed: (values: { readonly day: Day }) => string
  }
  readonly checkPage: {
    readonly title: string
    readonly intro: string
    readonly file: string
    readonly fileHelp: string
    readonly open: string
    readonly drop: string
    readonly text: string
    readonly checking: string
    readonly well: string
    readonly found: (values: { readonly count: number }) => string
    readonly line: (values: { readonly line: Value }) => string
    readonly error: string
    readonly warning: string
    readonly note: string
    readonly help: string
    readonly fix: (values: { readonly line: Value }) => string
    readonly fixAll: string
    readonly fixed: string
    readonly failed: string
    readonly preview: string
    readonly noPreview: string
    readonly site: string
    readonly handout: string
    readonly snippet: string
    readonly send: string
    readonly sendHelp: string
    readonly sendNew: string
    readonly copy: string
    readonly copied: string
    readonly github: string
    readonly mail: string
    readonly mailHelp: string
    readonly save: string
    readonly template: string
    readonly yourQuestion: string
    readonly yourAnswer: string
  }
}

/** The messages in English: the keys of every catalog, and the words where a language has none. */
export const ENGLISH_MESSAGES = {
  "callout": {
    "note": "Note",
    "tip": "Tip",
    "warning": "Warning",
    "danger": "Danger",
    "video": "Video"
  },
  "onlyFor": "For {groups}",
  "labelled": "{label}: {text}",
  "day": "{day, date, long}",
  "signIn": "(sign-in required)",
  "table": "Table",
  "picture": "[Picture: {description}]",
  "footnotes": "Footnotes",
  "backToReference": "Back to reference {number}",
  "lastReviewed": "Last reviewed: {day, date, long}",
  "asOf": "As of {day, date, long}",
  "validFrom": "Valid from {day, date, long}",
  "validUntil": "Valid until {day, date, long}",
  "validBetween": "Valid from {from, date, long} to {until, date, long}",
  "heldUntil": "This answer was valid until {day, date, long}.",
  "heldBetween": "This answer was valid from {from, date, long} to {until, date, long}.",
  "fromUntil": "(from {from, date, minute} to {until, date, minute})",
  "permanentAddress": "Permanent address",
  "notTranslated": "This answer has not been translated yet. It is shown in the original language.",
  "machineTranslation": "Machine translation, not yet reviewed by a person.",
  "unreviewedTranslation": "This translation has not been reviewed yet.",
  "outdatedTranslation": "The original has changed since this was translated.",
  "notPrinted": "There is no newer printed version at the moment.",
  "beingCorrected": "This answer is being corrected. Please ask {team}.",
  "contact": "Contact",
  "hotline": "Hotline",
  "hours": "Hours",
  "place": "Place",
  "archive": "Archive",
  "feed": {
    "about": "Questions and answers of {organisation}.",
    "aboutArchive": "Answers that have expired. Each says how long it was valid.",
    "handOver": "Ask a person: {team}",
    "handOverBy": "Ask a person: {team} ({ways})",
    "between": "; ",
    "readMore": "Full answer: {address}"
  },
  "intranet": {
    "title": "For your intranet",
    "lead": "Copy answers into your intranet. Each snippet shows its date, its owners and the permanent address of every question.",
    "steps": "How to use it",
    "profiles": {
      "portable": {
        "name": "Plain",
        "about": "Only headings, paragraphs, lists, tables, links and pictures, which most editors, wikis and news posts keep.",
        "steps": [
          "Press “Copy” and paste into the visual editor of your page.",
          "If your page accepts HTML source, press “Copy HTML source” and paste it there.",
          "Paste again when the answers change: a copy does not update itself."
        ]
      },
      "details": {
        "name": "Expandable",
        "about": "Each answer expands below its question, without any script. Your page must allow the details element and the class attribute.",
        "steps": [
          "Press “Copy HTML source” and paste it where your page accepts HTML.",
          "To make the snippet look as shown here, load topasked.css in your page. It affects only the snippet.",
          "Paste again when the answers change: a copy does not update itself."
        ]
      },
      "page": {
        "name": "Frame",
        "about": "A page of our site in a frame on your page. It always shows the latest answers, scrolls inside the frame and prints in full.",
        "steps": [
          "Press “Copy frame code” and paste it where your page accepts embed code or HTML.",
          "If your page asks only for an address, enter the address of the frame.",
          "The height in the code fits the questions with their answers closed; increase it if you have room."
        ]
      },
      "element": {
        "name": "Element",
        "about": "The answers as text, and one small script that updates them from the feed. Without the script, or while the feed is unavailable, the text stays as it is.",
        "steps": [
          "Press “Copy HTML source” and paste it where your page accepts HTML and scripts.",
          "To make the snippet look as shown here, load topasked.css in your page. It affects only the snippet.",
          "If your pages have a content security policy, it must allow our site as a source of scripts, pictures and connections."
        ]
      },
      "confluence": {
        "name": "Confluence",
        "about": "Confluence storage format: answers in expand macros, notes in panels. Pictures stay on our site.",
        "steps": [
          "Let “topasked push confluence” update the page: it saves a new version only when something has changed.",
          "By hand: press “Copy” and paste into the Confluence editor; the answers are then always open.",
          "If your administrators provide a source editor, press “Copy storage format” and paste it there."
        ]
      }
    },
    "snippets": "Snippets",
    "everything": "All questions",
    "questions": "{count, plural, one {# question} other {# questions}}",
    "copy": "Copy",
    "copyTitled": "Copy: {title}",
    "sources": {
      "html": "HTML source",
      "frame": "Frame code",
      "storage": "Storage format"
    },
    "copySources": {
      "html": "Copy HTML source",
      "frame": "Copy frame code",
      "storage": "Copy storage format"
    },
    "copied": "Copied. Paste it into your page.",
    "copyFailed": "Your browser did not allow copying. Select the source below and copy it by hand.",
    "previewOf": "Preview: {title}",
    "file": "Open the file",
    "stylesheet": "Style sheet topasked.css",
    "frameHosts": "To let only your own sites show the page in a frame, the server of this site must send this header:",
    "languages": "Languages",
    "forms": "Types of snippet",
    "nothing": "There are no current answers for the intranet."
  },
  "site": {
    "skip": "Skip to main content",
    "home": "Home",
    "languages": "Languages",
    "notice": "Please note",
    "promise": "Short answers, each with an owner and the date it was last checked.",
    "urgent": "Need help right now?",
    "search": "Search the questions",
    "searchHint": "Search in your own words",
    "searchFound": "{count, plural, one {# answer found} other {# answers found}}",
    "searchNone": "No answer found for “{query}”.",
    "searchFailed": "Search could not be loaded.",
    "all": "All questions",
    "allOf": "{count, plural, one {# question} other {All # questions}}",
    "questionsIn": "Questions: {title}",
    "showAll": "Show all answers",
    "hideAll": "Hide all answers",
    "checkedSince": "Every answer here was checked on or after {day, date, long}.",
    "answeredBy": "Answered by {owner}",
    "forAudience": "For: {groups}",
    "handout": "Printable version (PDF)",
    "handoutAll": "All answers (PDF)",
    "handoutQuick": "Urgent answers on one page (PDF)",
    "handoutBilingual": "Urgent answers in two languages (PDF)",
    "handouts": "Print or share",
    "more": "More",
    "feed": "Data feed (JSON)",
    "ownPage": "Link to this answer",
    "copyLink": "Copy link",
    "copied": "Link copied",
    "print": "Print",
    "related": "Related questions",
    "alsoIn": "This question belongs to",
    "otherLanguages": "In other languages",
    "feedback": "This answer did not help",
    "report": "Report a mistake on GitHub",
    "original": "Read the original ({language})",
    "editionTitle": "Is your printed copy still current?",
    "editionChanged": "The answers in it last changed on {day, date, long}. A copy printed before that day is out of date.",
    "editionCurrent": "Your copy is current.",
    "editionOutdated": "Your copy is out of date: its answers have changed since it was printed.",
    "editionNewest": "Latest version (PDF)",
    "editionOnline": "Read the answers online:",
    "edit": "Suggest a change",
    "noLongerCurrent": "No longer current",
    "archivedBanner": "No longer current.",
    "archiveIntro": "These answers have expired. They are kept so that old links keep working.",
    "archivedHint": "See the current answers.",
    "notFound": "Page not found",
    "notFoundText": "There is no page at this address. Search, or choose one of these:",
    "retired": "This answer has been withdrawn",
    "retiredScenario": "This page has been withdrawn",
    "replacedBy": "It has been replaced by:",
    "moved": "This page has moved",
    "crashed": "Something went wrong on this page",
    "tryAgain": "Try again"
  },
  "pdf": {
    "contents": "Contents",
    "page": "Page {page} of {pages}",
    "onPage": "(page {page})",
    "stillCurrent": "Still current? ",
    "addresses": "Addresses",
    "more": "More urgent answers: {address}",
    "colon": ": ",
    "qrCode": "QR code that opens {address}",
    "urgent": "Urgent",
    "allMachineTranslated": "All answers here were translated by machine and have not been reviewed by a person.",
    "contactsOnFirstPage": "Contacts: see page 1",
    "quickCard": "Quick card",
    "pick": "Selected answers",
    "lastReviewed": "Last reviewed {day, date, long}"
  },
  "checkPage": {
    "title": "Suggest a change",
    "intro": "Change the text below. It is checked while you type, on your own device: nothing is sent until you send it yourself.",
    "file": "File",
    "fileHelp": "Choose an answer, or type the name of a new file.",
    "open": "Open a file from your device",
    "drop": "You can also drop a file here.",
    "text": "Text",
    "checking": "Checking …",
    "well": "Nothing to correct.",
    "found": "{count, plural, one {# message} other {# messages}}",
    "line": "Line {line}",
    "error": "Error",
    "warning": "Warning",
    "note": "Note",
    "help": "How to fix it:",
    "fix": "Fix line {line}",
    "fixAll": "Fix everything that is certain",
    "fixed": "Fixed.",
    "failed": "This text cannot be checked here. Send it all the same: it is checked again.",
    "preview": "What readers will see",
    "noPreview": "It appears here when there are no errors.",
    "site": "On the site",
    "handout": "On paper",
    "snippet": "In the intranet",
    "send": "Send your change",
    "sendHelp": "Copy the text, open the file on GitHub, and paste it over everything that is there.",
    "sendNew": "GitHub opens with a new file. If it is empty, paste the text.",
    "copy": "Copy the text",
    "copied": "Copied",
    "github": "Open the file on GitHub",
    "mail": "Send it by email",
    "mailHelp": "Copy the text and paste it into the message.",
    "save": "Save it as a file",
    "template": "Start with a template",
    "yourQuestion": "Your question?",
    "yourAnswer": "Write the answer here."
  }
} as const
