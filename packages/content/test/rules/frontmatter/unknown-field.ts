import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a misspelt field',
    in: 'scenarios',
    wrong: 'senarios: [borrow]',
    right: 'scenarios: [borrow]',
    at: '3:1-3:9',
    help: 'there is a field with a similar name: scenarios',
  },
  {
    name: 'a capital',
    in: 'owner',
    wrong: 'Owner: desk',
    right: 'owner: desk',
    at: '5:1-5:6',
    help: 'there is a field with a similar name: owner',
  },
  {
    name: 'a hyphen',
    in: 'field',
    wrong: 'review-by: 2027-01-05',
    right: 'reviewBy: 2027-01-05',
    at: '7:1-7:10',
    help: 'there is a field with a similar name: reviewBy',
  },
  {
    name: 'in a group',
    in: 'field',
    wrong: 'valid: { form: 2026-01-05 }',
    right: 'valid: { from: 2026-01-05 }',
    at: '7:10-7:14',
    help: 'there is a field with a similar name: from',
  },
  {
    name: 'a field of another system',
    in: 'field',
    wrong: 'layout: post',
    at: '7:1-7:7',
    help: 'remove the line, or use one of: question, scenarios, audience, summary, alsoAsked, owner, reviewed, reviewBy, valid, channels, tags, related, draft, aliases, source, original',
  },
  {
    name: 'no language tag',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Paying, 中文: 付款 }\n',
    right: 'title: { en: Paying, zh-Hant: 付款 }\n',
    at: '1:22-1:24',
    help: 'use a language tag such as en or zh-Hant',
  },
]
