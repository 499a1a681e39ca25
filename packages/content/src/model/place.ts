import type { Point, Position } from 'unist'

/** A point or a span of a file; lines and columns from 1, columns and offsets in UTF-16 code units. */
export type Place = Point | Position
