/** Written by the plugin: the page for addresses that do not exist, in every language. */
declare module '@generated/topasked/default/not-found.json' {
  const frames: ReadonlyArray<{
    readonly shell: import('@topasked/exporters').Shell
    readonly page: import('@topasked/exporters').Page
    readonly head: readonly import('hast').Element[]
  }>
  export default frames
}
