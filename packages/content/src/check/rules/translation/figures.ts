import type { Text } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { counterpartOf } from '../../compare/counterpart.ts'
import { differencesOf, type Fact } from '../../compare/differences.ts'
import { withPlainDigits } from '../../compare/digits.ts'
import { type Figure, type FigureKind, figuresIn } from '../../compare/figures.ts'
import { outlineOf } from '../../compare/outline.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import type { ContentRule } from '../../rule.ts'

interface FigureNode extends Text {
  readonly figure: Figure
}
type FigureFact = Fact<FigureNode>

function factsOf(source: Source, locale: string): FigureFact[] {
  return outlineOf(source).texts.flatMap((node) =>
    figuresIn(node.value, locale).map((figure) => ({
      key: figure.key,
      shown: node.value.slice(figure.start, figure.end),
      node: { ...node, figure },
    })),
  )
}

/** The figure itself; its paragraph where escapes keep it from being found. */
function placeOf({ file }: Source, { node, shown }: FigureFact): Finding['place'] {
  const start = (node.position?.start.offset ?? 0) + node.figure.start
  const isThere = String(file.value).startsWith(shown, start)
  return isThere ? placeAt(file, start, start + shown.length) : node.position
}

/** Days without their year, which texts leave out where it is clear. */
const dayOf = (key: string) => key.replace(/^date \d*/, 'date ')
const hasYear = (key: string) => /^date \d/.test(key)

/** Whether a date is among others, of which one of the two may lack its year. */
function isKnownDay({ key }: FigureFact, others: readonly FigureFact[]): boolean {
  return (
    key.startsWith('date ') &&
    others.some((other) => dayOf(other.key) === dayOf(key) && !(hasYear(other.key) && hasYear(key)))
  )
}

/** Whether the day of a date stands somewhere in a text, as in "11 to 18 October", where only the last is a whole date. */
function isEndOfRange({ key }: FigureFact, source: Source): boolean {
  const day = /^date .*-0?(\d+)$/.exec(key)?.[1]
  const alone = new RegExp(
    `(?<!\\d)${day}\\.?\\s*(?:[-–—〜~～]|to|bis|à|au|al?|e|und|and|et|y|至|到|から)\\s*\\d|\\d[日号號]?\\s*(?:[-–—〜~～]|至|到|から)\\s*${day}(?!\\d)`,
    'u',
  )
  return day !== undefined && outlineOf(source).texts.some(({ value }) => alone.test(withPlainDigits(value)))
}

const LONG_NUMBER = /^(?:telephone )?number (\d{6,})$/

/** A telephone number with and without the code of its country; in threes, it looks like thousands. */
function isKnownTelephone({ key }: FigureFact, others: readonly FigureFact[]): boolean {
  const digits = LONG_NUMBER.exec(key)?.[1]
  return (
    digits !== undefined &&
    others.some(({ key: other }) => {
      const own = LONG_NUMBER.exec(other)?.[1]
      return (
        own !== undefined &&
        (own.endsWith(digits.replace(/^0/, '')) || digits.endsWith(own.replace(/^0/, '')))
      )
    })
  )
}

const KINDS: readonly FigureKind[] = ['telephone number', 'date', 'amount', 'version', 'percentage', 'number']

function* differencesIn(pair: Pair): Iterable<Finding> {
  const [theirs, ours] = [factsOf(pair.original, pair.from), factsOf(pair.translation, pair.to)]
  const { missing, added } = differencesOf(theirs, ours)
  const isSame = (fact: FigureFact, others: readonly FigureFact[], source: Source) =>
    isKnownDay(fact, others) || isKnownTelephone(fact, others) || isEndOfRange(fact, source)
  const lost = missing.filter((fact) => !isSame(fact, ours, pair.translation))
  const strange = added.filter((fact) => !isSame(fact, theirs, pair.original))
  for (const kind of KINDS) {
    const isKind = ({ node }: FigureFact) => node.figure.kind === kind
    yield* compare(pair, kind, lost.filter(isKind), strange.filter(isKind))
  }
}

function* compare(
  pair: Pair,
  kind: FigureKind,
  lost: readonly FigureFact[],
  strange: readonly FigureFact[],
): Iterable<Finding> {
  for (const [index, fact] of lost.entries()) {
    const instead = strange[index]
    const line = lineOf(pair.original, fact.node)
    if (instead) {
      yield {
        reason: `this ${kind} is ${instead.shown}, and in the original ${fact.shown}`,
        help: `compare with ${line}, and correct the one that is wrong`,
        place: placeOf(pair.translation, instead),
      }
      // Some languages write a number in words.
    } else if (kind !== 'number') {
      yield {
        reason: `the original has ${fact.shown}, which is missing in this translation`,
        help: `add it, as in ${line}`,
        place: counterpartOf(pair, fact.node),
      }
    }
  }
  for (const fact of kind === 'number' ? [] : strange.slice(lost.length))
    yield {
      reason: `this ${kind} is not in the original: ${fact.shown}`,
      help: `remove it, or add it to ${pair.original.file.path}`,
      place: placeOf(pair.translation, fact),
    }
}

export const translationFigures: ContentRule = {
  id: 'translation/figures',
  stage: 'content',
  severity: 'warning',
  description:
    'A translation has the telephone numbers, dates, amounts, versions and numbers of its original, each in the form of its language.',
  check(content, found) {
    for (const pair of translationPairs(content))
      for (const finding of differencesIn(pair)) found(pair.translation, finding)
  },
}
