/** Work of one operation by name: done once, also when the operation is executed a second time to explain an error. */
export type Once = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

export function createOnce(): Once {
  const done = new Map<string, Promise<unknown>>()
  return <Value>(name: string, work: () => Promise<Value>) => {
    const known = done.get(name) ?? work()
    done.set(name, known)
    return known as Promise<Value> // A name belongs to one kind of work.
  }
}
