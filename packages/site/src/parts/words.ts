import type { Words } from '@topasked/exporters'

/** Attributes for the element that holds a text: its `lang` where it is not that of the page. */
export function langOf({ lang }: Words): { lang?: string } {
  return lang === undefined ? {} : { lang }
}

/** Fills in the places of a string: `{count}`, `{query}`. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
