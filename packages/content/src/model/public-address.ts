/** White space, controls, bidirectional overrides, backslashes, quotes: what a browser strips or repairs on the way. */
export const UNSAFE_IN_ADDRESS = '\\s\\p{C}\\\\"<>`'

/** Addresses of other places that may be published: https: with a host and without credentials, mailto: and tel:. */
export const PUBLIC_ADDRESS = new RegExp(
  `^(?:https://(?![^/?#]*@)[\\p{L}\\p{N}][^${UNSAFE_IN_ADDRESS}]*|mailto:[^${UNSAFE_IN_ADDRESS}]+|tel:[+0-9][-+0-9().;=a-z]*)$`,
  'iu',
)
