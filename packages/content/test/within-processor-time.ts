/**
 * Gives up when this process has used the processor for so many milliseconds before work is done: on a machine that does
 * other things as well, a clock would tell nothing.
 */
export async function withinProcessorTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const began = process.cpuUsage()
  const used = (): number => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  }
  let timer: NodeJS.Timeout | undefined
  const isOver = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (used() > milliseconds) reject(new Error(`not done after ${Math.round(used())} ms`))
    }, 20)
  })
  try {
    const result = await Promise.race([work(), isOver])
    if (used() > milliseconds) throw new Error(`done after ${Math.round(used())} ms`)
    return result
  } finally {
    clearInterval(timer)
  }
}
