/** What a gateway tells of its own process at `/metrics`. */
export type ProcessFigures = { readonly rssMiB: number; readonly heapMiB: number; readonly descriptors: number; readonly loopP99Ms: number }

/** The value of the first sample of a family in Prometheus text; NaN without one. */
export function sampleOf(metrics: string, family: string): number {
  const line = metrics.split('\n').find((text) => text.startsWith(`${family} `) || text.startsWith(`${family}{`))
  return Number(line?.split(' ').at(-1) ?? Number.NaN)
}

export async function processFiguresOf(gatewayUrl: string): Promise<ProcessFigures> {
  const metrics = await (await fetch(`${gatewayUrl}/metrics`)).text()
  const mebibytes = (family: string) => sampleOf(metrics, family) / 1024 / 1024
  return {
    rssMiB: mebibytes('process_resident_memory_bytes'),
    heapMiB: mebibytes('nodejs_heap_size_used_bytes'),
    descriptors: sampleOf(metrics, 'process_open_fds'),
    loopP99Ms: sampleOf(metrics, 'nodejs_eventloop_lag_p99_seconds') * 1000,
  }
}
