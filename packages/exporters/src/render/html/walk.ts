interface Walkable {
  readonly type: string
  readonly children?: readonly Walkable[]
}

/** Calls a function on every node of a tree, parents before children; the function may change the node. */
export function walk<T extends Walkable>(tree: T, see: (node: T) => void): void {
  see(tree)
  for (const child of tree.children ?? []) walk(child as T, see)
}
