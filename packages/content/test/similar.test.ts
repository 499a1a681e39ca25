import { describe, expect, test } from 'vitest'
import { Names, similarTo } from '../src/check/similar.ts'

describe('a name that was meant without a doubt', () => {
  test.each([
    ['Fees', ['fees', 'feeds'], 'fees'],
    ['review-by', ['reviewBy', 'reviewed'], 'reviewBy'],
    ['new_phone', ['new-phone', 'old-phone'], 'new-phone'],
    ['newphone', ['new-phone', 'old-phone'], 'new-phone'],
    ['contcat', ['contact', 'account'], 'contact'],
    ['contatc', ['contact'], 'contact'],
    ['reset-pasword', ['reset-password', 'new-password'], 'reset-password'],
    ['reset-passsword', ['reset-password'], 'reset-password'],
    ['sign-in-andriod', ['sign-in-android', 'sign-in-windows'], 'sign-in-android'],
  ])('%s', (typed, names, meant) => {
    expect(similarTo(typed, names)).toEqual({ name: meant, certain: true })
  })
})

describe('a name that is only like it', () => {
  test.each([
    ['sign-in-ios', ['sign-in-windows', 'sign-in-android']],
    ['form', ['from', 'until']],
    ['feees', ['fees']],
    ['students', ['student']],
    ['employer', ['employee']],
    ['unable-login', ['enable-login']],
    ['windows-10', ['windows-11']],
    ['1-12', ['11-2']],
    ['borow-card', ['borrow-card', 'borrow-cart']],
    ['sign-in', ['signin', 'sign_in']],
    ['bücher-gebühr', ['bucher-gebuhr']],
  ])('%s', (typed, names) => {
    expect(similarTo(typed, names)?.certain ?? false).toBe(false)
  })

  test('a name that there was once', () => {
    const names = new Names(['reset-password'], new Set(['reset-pasword']))
    expect(names.similarTo('reset-pasword')).toEqual({ name: 'reset-password', certain: false })
  })
})
