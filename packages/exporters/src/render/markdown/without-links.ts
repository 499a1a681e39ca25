/** Where readers of GitHub's Markdown begin a link by themselves, also when the sign is escaped: an `@`, `://`, `www.`. */
const LINKED = /(?<=[\w.+-])@(?=[\w-])|:(?=\/\/)|\bwww(?=\.)/giu

/** Text in which no address becomes a link: a word joiner, which nobody sees, stands where one would begin. */
export const withoutLinks = (text: string): string => text.replace(LINKED, '$&\u2060')
