/** Writes docs/rules.md, the page that explains each rule. */
import { writeFileSync } from 'node:fs'
import { toRuleReference } from './rule-reference.ts'

writeFileSync(new URL('../../../docs/rules.md', import.meta.url), toRuleReference())
