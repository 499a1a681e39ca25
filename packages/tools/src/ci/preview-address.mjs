/** Where a host shows what a pull request proposes, if one is set up: see docs/publishing.md. */

/**
 * The address of the preview: `template` with `{number}` and `{branch}` filled in, the branch as hosts write it in a
 * name: small letters, digits and hyphens, at most 28. Undefined without a template, or where it is no https address.
 * @param {string | undefined} template
 * @param {{ number: number, branch: string }} pull
 */
export function previewAddress(template, { number, branch }) {
  if (!template) return undefined
  const name = branch
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 28)
    .replace(/^-+|-+$/g, '')
  const address = template.replaceAll('{number}', String(number)).replaceAll('{branch}', name || 'preview')
  return URL.canParse(address) && /^https:\/\/[^\s<>()[\]]+$/.test(address) ? address : undefined
}
