import type { Validity } from '@topasked/schema'
import type { Status } from './corpus.ts'

/** Today's date `YYYY-MM-DD` in a time zone: the one place where the clock is read. */
export function today(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(new Date())
}

/** Whether something holds on the day `asOf`; both ends of a validity are included. */
export function statusAt(validity: Validity | undefined, asOf: string): Status {
  if (validity?.until !== undefined && validity.until < asOf) return 'archived'
  if (validity?.from !== undefined && validity.from > asOf) return 'upcoming'
  return 'current'
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a time zone show. Made once for each: that takes longer than reading an answer. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** Minutes that a time zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockIn(timeZone).formatToParts(new Date(instant))
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((local - instant) / 60_000)
}

/** RFC 3339 time in UTC of what the clocks of a time zone show, given as milliseconds as if they showed UTC. */
function instantOf(shown: number, timeZone: string): string {
  const guess = shown - offsetAt(shown, timeZone) * 60_000
  const start = shown - offsetAt(guess, timeZone) * 60_000
  return new Date(start).toISOString().replace('.000Z', 'Z')
}

const beginnings = new Map<string, string>()

/** RFC 3339 time in UTC at which a day begins in a time zone. Many questions were reviewed on the same day. */
export function startOfDay(day: string, timeZone: string, plusDays = 0): string {
  const key = `${day} ${plusDays} ${timeZone}`
  const known = beginnings.get(key)
  if (known !== undefined) return known
  const start = instantOf(Date.parse(`${day}T00:00:00Z`) + plusDays * 86_400_000, timeZone)
  beginnings.set(key, start)
  return start
}

/** RFC 3339 time in UTC of a minute `YYYY-MM-DD HH:MM` in a time zone; undefined for a day that no calendar has. */
export function minuteIn(minute: string, timeZone: string): string | undefined {
  const shown = Date.parse(`${minute.replace(' ', 'T')}:00Z`)
  // Date.parse takes the 30th of February for the 1st of March.
  if (Number.isNaN(shown) || !new Date(shown).toISOString().startsWith(minute.slice(0, 10))) return undefined
  return instantOf(shown, timeZone)
}

/** The boundary of a validity that was crossed last on or before `asOf`, as the instant at which the status changed. */
export function lastBoundary(
  validity: Validity | undefined,
  asOf: string,
  timeZone: string,
): string | undefined {
  if (validity?.until !== undefined && validity.until < asOf) return startOfDay(validity.until, timeZone, 1)
  if (validity?.from !== undefined && validity.from <= asOf) return startOfDay(validity.from, timeZone)
  return undefined
}
