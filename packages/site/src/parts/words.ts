import type { Words } from '@topasked/exporters'

/** Attributes for the element that holds a text: its `lang` and `dir` where they are not those of the page. */
export function langOf({ lang, dir }: Words): { lang?: string; dir?: Words['dir'] } {
  return { ...(lang !== undefined && { lang }), ...(dir && { dir }) }
}

/** Fills in the places of a string: `{count}`, `{query}`. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

/** A number of things in words: of the forms, by plural category of `language`, that for the number. */
export function countIn(forms: Readonly<Record<string, string>>, language: string, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? ''
  return fillIn(form, { count: String(count) })
}
