interface Walkable {
  readonly type: string
  readonly children?: readonly Walkable[]
}

/** Shows every node of a tree, parents before their children, to a function that may change the node it is shown. */
export function walk<T extends Walkable>(tree: T, see: (node: T) => void): void {
  see(tree)
  for (const child of tree.children ?? []) walk(child as T, see)
}
