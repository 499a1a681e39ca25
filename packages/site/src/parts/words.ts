import type { Words } from '@topasked/exporters'

/** Attributes for the element that holds a text: its `lang` and `dir` where they are not those of the page. */
export function langOf({ lang, dir }: Words): { lang?: string; dir?: Words['dir'] } {
  return { ...(lang !== undefined && { lang }), ...(dir && { dir }) }
}

/** Fills in the places of a string: `{count}`, `{query}`. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
