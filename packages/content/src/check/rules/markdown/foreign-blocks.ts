import type { CalloutKind } from '@topasked/schema'

/** Names of blocks in other systems (Docusaurus, VuePress, MyST, GitHub), and the one of ours that means it. */
export const FOREIGN_BLOCKS: Readonly<Record<string, CalloutKind | undefined>> = {
  info: 'note',
  important: 'warning',
  caution: 'warning',
  attention: 'warning',
  alert: 'warning',
  error: 'danger',
  hint: 'tip',
  success: 'tip',
  secondary: 'note',
  seealso: 'note',
  details: undefined,
  tabs: undefined,
  dropdown: undefined,
  figure: undefined,
  image: undefined,
}
