import { readFileSync } from 'node:fs'

/** What the processor has given a process, in milliseconds: it stays the same however busy the machine is. `undefined` where the system does not tell. */
export function processorMsOf(pid: number | undefined): number | undefined {
  try {
    // Behind the name, which may hold spaces: the 12th and 13th word are user and system time in hundredths of a second.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(words[11]) + Number(words[12])) * 10
  } catch {
    return undefined // No /proc on this system, or the process has ended.
  }
}
