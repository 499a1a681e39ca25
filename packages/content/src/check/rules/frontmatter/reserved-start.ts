import type { LineRule } from '../../rule.ts'
import { isKnown, isText } from './field-kind.ts'
import { isWhole, quoted } from './quoted.ts'

/** A block scalar begins with | or > too, but then nothing else stands on the line. */
const ALWAYS = /^[@`%&*!,\]}]|^[?:-](?=\s)|^[|>](?![-+0-9]*[ \t]*(?:#.*)?$)/
/**
 * What can only be the beginning of a text. Brackets around all of it, and signs of lists, blocks and fields before a
 * blank, may be meant as such.
 */
const CERTAIN = /^[@`%&!,\]}]|^\*(?=\S)|^\[[^\]]*\].*[^\]\s]$|^\{[^}]*\}.*[^}\s]$/

export const frontmatterReservedStart: LineRule = {
  id: 'frontmatter/reserved-start',
  stage: 'line',
  severity: 'error',
  description: 'Text that starts with a character that YAML reserves is in quotes.',
  fixes: true,
  examples: [
    {
      name: '@ at the start',
      in: 'question',
      wrong: 'question: @home?',
      right: 'question: "@home?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "@home?"',
    },
    {
      name: '% at the start',
      in: 'question',
      wrong: 'question: %d left?',
      right: 'question: "%d left?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "%d left?"',
    },
    {
      name: '* at the start',
      in: 'question',
      wrong: 'question: * means what?',
      right: 'question: "* means what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "* means what?"',
    },
    {
      name: '& at the start',
      in: 'question',
      wrong: 'question: & what else?',
      right: 'question: "& what else?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "& what else?"',
    },
    {
      name: '! at the start',
      in: 'question',
      wrong: 'question: !important?',
      right: 'question: "!important?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "!important?"',
    },
    {
      name: '` at the start',
      in: 'question',
      wrong: 'question: `code`?',
      right: 'question: "`code`?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "`code`?"',
    },
    {
      name: '[ at the start',
      in: 'question',
      wrong: 'question: [How]?',
      right: 'question: "[How]?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "[How]?"',
    },
    {
      name: '{ at the start',
      in: 'question',
      wrong: 'question: {How}?',
      right: 'question: "{How}?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "{How}?"',
    },
    {
      name: ', at the start',
      in: 'question',
      wrong: 'question: , or what?',
      right: 'question: ", or what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: ", or what?"',
    },
    {
      name: '] at the start',
      in: 'question',
      wrong: 'question: ] what?',
      right: 'question: "] what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "] what?"',
    },
    {
      name: '} at the start',
      in: 'question',
      wrong: 'question: } what?',
      right: 'question: "} what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "} what?"',
    },
    {
      name: '| at the start',
      in: 'question',
      wrong: 'question: | what?',
      right: 'question: "| what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "| what?"',
    },
    {
      name: '> at the start',
      in: 'question',
      wrong: 'question: > what?',
      right: 'question: "> what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "> what?"',
    },
    {
      name: '? at the start',
      in: 'question',
      wrong: 'question: ? what',
      right: 'question: "? what"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "? what"',
    },
    {
      name: '- at the start',
      in: 'question',
      wrong: 'question: - what?',
      right: 'question: "- what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: "- what?"',
    },
    {
      name: ': at the start',
      in: 'question',
      wrong: 'question: : what?',
      right: 'question: ": what?"',
      at: '2:11-2:12',
      help: 'put the text in quotes: question: ": what?"',
    },
    {
      name: 'in a list',
      in: 'field',
      wrong: 'alsoAsked:\n  - @home?',
      right: 'alsoAsked:\n  - "@home?"',
      at: '8:5-8:6',
      help: 'put the text in quotes: - "@home?"',
    },
    {
      name: 'in brackets',
      in: 'field',
      wrong: 'tags: [@home, card]',
      right: 'tags: ["@home", card]',
      at: '7:8-7:9',
      help: 'put the text in quotes: "@home"',
    },
    {
      name: 'in a text for a language',
      in: 'scenarios/pay.yaml',
      wrong: 'title:\n  en: @desk\n',
      right: 'title:\n  en: "@desk"\n',
      at: '2:7-2:8',
      help: 'put the text in quotes: en: "@desk"',
    },
  ],
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart } = line
      const reserved = ALWAYS.test(value) || (isText(line, fields) && /^[[{]/.test(value))
      // Where no text is wanted these three are YAML's own, and frontmatter/plain-yaml speaks of them.
      if (!isText(line, fields) && /^[&*!]/.test(value)) continue
      if (!reserved || !isKnown(line, fields)) continue
      const isCertain = CERTAIN.test(value) && isText(line, fields) && isWhole(line)
      const { right, edits } = quoted(yaml, line, isCertain)
      yield {
        reason: `YAML keeps "${value[0]}" at the start of a value for itself`,
        help: `put the text in quotes: ${lead}${right}`,
        place: yaml.range(valueStart, valueStart + 1),
        edits,
      }
    }
  },
}
