import type { Message } from '@topasked/schema'
import type { VFile } from 'vfile'
import { attempt, forEachGuarded } from '../guard.ts'
import { type Finding, messagesOf, report } from '../model/messages.ts'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { reportFailure } from './failure.ts'
import { focusOn } from './focus.ts'
import type { ContentRule } from './rule.ts'
import { CONTENT_RULES } from './rules/index.ts'

/** Milliseconds for a rule, and more for each source. */
const TIME = 500
const TIME_PER_SOURCE = 2

/** Files that there is one of: every rule can look things up in them. */
const SINGLE = ['notices', 'retired', 'links', 'catalog'] as const

/** All that a rule has to say, or nothing when it throws. */
function runRule(rule: ContentRule, content: Content): void {
  const findings: Array<readonly [Source, Finding]> = []
  rule.check(content, (source, finding) => findings.push([source, finding]))
  for (const [source, finding] of findings) report(source.file, rule, finding)
}

/** What a rule has to say is of no interest. */
const ignore = (): void => undefined

/** The file without which a rule does not fail before it looks at any other. */
function singleCulprit(rule: ContentRule, content: Content): Source | undefined {
  const isCulprit = (name: (typeof SINGLE)[number]): boolean =>
    'value' in attempt(TIME, () => rule.check({ ...focusOn(content), [name]: undefined }, ignore))
  return content[SINGLE.find(isCulprit) ?? 'catalog']?.source
}

/**
 * Runs a rule that has failed on one source after another. What it compares sources for it cannot say then; what it says
 * of each, it says.
 */
function runOnEach(rule: ContentRule, content: Content, error: unknown): void {
  let isNamed = false
  const failOn = (source = content.sources[0], why: unknown = error): void => {
    isNamed = true
    if (source) reportFailure(source.file, `the rule ${rule.id}`, why)
  }
  const onNone = attempt(TIME, () => rule.check(focusOn(content), ignore))
  if ('error' in onNone) {
    failOn(singleCulprit(rule, content), onNone.error)
    return
  }
  forEachGuarded(content.sources, {
    work: (source) => runRule(rule, focusOn(content, source)),
    failed: failOn,
    time: () => TIME,
  })
  // It fails on no source alone.
  if (!isNamed) failOn(content.catalog?.source)
}

/** The fixes that depend on what there is in other files. */
function confirmFixes(file: VFile, content: Content): void {
  for (const message of file.messages) {
    const edits = message.confirm?.(content)
    if (edits) message.edits = edits
  }
}

/** Runs the rules that look at the whole content, and gives all messages there are; call it once for each load. */
export function checkContent(content: Content): readonly Message[] {
  forEachGuarded(content.sources, {
    work: ({ file }) => confirmFixes(file, content),
    failed: ({ file }, error) => reportFailure(file, 'looking for a fix', error),
    time: () => TIME,
  })
  forEachGuarded(CONTENT_RULES, {
    work: (rule) => runRule(rule, content),
    failed: (rule, error) => runOnEach(rule, content, error),
    time: () => TIME + TIME_PER_SOURCE * content.sources.length,
  })
  return messagesOf(content.sources.map(({ file }) => file))
}
