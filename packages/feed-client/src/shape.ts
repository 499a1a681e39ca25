/** What a value of JSON has to be, so that it is a `T`. */
export interface Shape<T> {
  /** What is wrong, as `changes[3].id is no text`; undefined when the value fits. `path` is how to get to the value. */
  problem(value: unknown, path: string): string | undefined
  /** Never there: ties the shape to its type. */
  readonly type?: T
}

/** A text that a pattern describes; `what` names it in messages, as "an id". */
export function text(what = 'a text', pattern = /^/): Shape<string> {
  return {
    problem: (value, path) =>
      typeof value === 'string' && pattern.test(value) ? undefined : `${path} is not ${what}`,
  }
}

/** One of these values. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Shape<T> {
  return {
    problem: (value, path) =>
      values.some((one) => one === value) ? undefined : `${path} is not ${values.join(' or ')}`,
  }
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    problem: (value, path) =>
      Array.isArray(value)
        ? firstProblem(value.entries(), ([index, one]) => item.problem(one, `${path}[${index}]`))
        : `${path} is not a list`,
  }
}

/** An object with keys of one kind and values of one shape. */
export function recordOf<T>(key: Shape<string>, item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    problem: (value, path) =>
      isObject(value)
        ? firstProblem(
            Object.entries(value),
            ([name, one]) =>
              key.problem(name, `the key ${JSON.stringify(name)} of ${path}`) ??
              item.problem(one, `${path}.${name}`),
          )
        : `${path} is not an object`,
  }
}

type OptionalKey<T> = { [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Key : never }[keyof T]

/** An object with these fields and whatever else. A field of the type without a shape does not compile. */
export function objectOf<T extends object>(
  fields: { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> },
  optional: ReadonlyArray<OptionalKey<T>> = [],
): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields)
  const mayBeMissing = new Set<PropertyKey>(optional)
  return {
    problem: (value, path) =>
      isObject(value)
        ? firstProblem(shapes, ([name, shape]) => {
            const place = path === '' ? name : `${path}.${name}`
            if (Object.hasOwn(value, name)) return shape.problem(value[name], place)
            return mayBeMissing.has(name) ? undefined : `${place} is missing`
          })
        : `${path || 'the whole'} is not an object`,
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function firstProblem<T>(items: Iterable<T>, problemOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = problemOf(item)
    if (problem !== undefined) return problem
  }
  return undefined
}
