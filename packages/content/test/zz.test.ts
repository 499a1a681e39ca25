import { test } from 'vitest'
import { load, question } from './folder.ts'
import { PATHOLOGICAL } from './pathological.ts'
test('x', { timeout: 1e6 }, async () => {
  await load({})
  for (const [name, text] of Object.entries(PATHOLOGICAL)) {
    const c = process.cpuUsage(), t = performance.now()
    const { messages } = await load({ 'questions/renew.md': question('How?', text), 'questions/fees.md': question('What does it cost?', '[here](https://example.org/)', 'scenarios: [pay]') })
    const u = process.cpuUsage(c)
    const own = messages.filter(m => m.file === 'questions/renew.md')
    console.log(name.padEnd(45), Math.round((u.user+u.system)/1000), Math.round(performance.now()-t), own.length, JSON.stringify(Object.entries(own.reduce((a: any, m) => (a[m.severity+' '+m.rule+': '+m.message.slice(0,70)] = (a[m.severity+' '+m.rule+': '+m.message.slice(0,70)]??0)+1, a), {})).slice(0,2)), messages.length-own.length)
  }
})
