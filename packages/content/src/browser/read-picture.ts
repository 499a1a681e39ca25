/** Pictures are known by what the folder says of them; none is read. */
export function readPicture(): never {
  throw new TypeError('pictures are not read in a browser')
}
