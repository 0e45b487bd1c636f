/**
 * Whatever goes through a thousand offers shares the one event loop with everybody who is being served meanwhile. Such work is done here, a few
 * milliseconds in each round of the loop and in the order in which it came, whoever it is for: when seven answers arrive at the same moment, a page that is
 * ready already waits for one turn, not for all of them. It measures how long it has worked; no rule depends on that clock.
 */

/** Works until this moment, or to its end. */
type Job = (until: number) => void

/** Half of it is what one round may cost beside the turn: a body is parsed in one piece, about a megabyte in 8 ms. */
const turnMs = 6
const waiting: Job[] = []
let isServing = false

/** One piece of work, which cannot be cut. */
export const inTurn = <Value>(work: () => Value): Promise<Value> =>
  new Promise((resolve, reject) => {
    enqueue(() => {
      try {
        resolve(work())
      } catch (problem) {
        reject(problem)
      }
    })
  })

/** As `items.map(work)`, in as many turns as it takes. */
export async function mapInTurns<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Promise<Result[]> {
  const results: Result[] = []
  while (results.length < items.length) await slice()
  return results

  function slice(): Promise<void> {
    return new Promise((resolve, reject) => {
      enqueue((until) => {
        try {
          do results.push(work(items[results.length] as Item, results.length))
          while (results.length < items.length && performance.now() < until)
          resolve()
        } catch (problem) {
          reject(problem)
        }
      })
    })
  }
}

function enqueue(job: Job): void {
  waiting.push(job)
  if (isServing) return
  isServing = true
  setImmediate(serve)
}

/** The timers, sockets and requests of a round come between two turns. */
function serve(): void {
  const until = performance.now() + turnMs
  do waiting.shift()?.(until)
  while (waiting.length > 0 && performance.now() < until)
  isServing = waiting.length > 0
  if (isServing) setImmediate(serve)
}
