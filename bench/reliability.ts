/** Whether told chances come true: in each bin the mean of what was told beside how often it was so. */
export function createReliability(edges: readonly number[]) {
  const bins = edges.map((from) => ({ from, count: 0, told: 0, so: 0 }))
  return { add, rows, error }

  function add(told: number, isSo: boolean): void {
    const bin = bins.findLast(({ from }) => told >= from)
    if (!bin) return
    bin.count += 1
    bin.told += told
    bin.so += Number(isSo)
  }

  function rows() {
    return bins.filter(({ count }) => count > 0).map(({ from, count, told, so }) => ({ from, count, toldPercent: percent(told / count), soPercent: percent(so / count) }))
  }

  /** Expected calibration error: the mean distance of the two, each bin by its weight. */
  function error(): number | undefined {
    const all = bins.reduce((sum, { count }) => sum + count, 0)
    return all === 0 ? undefined : bins.reduce((sum, { told, so }) => sum + Math.abs(told - so), 0) / all
  }
}

const percent = (share: number): number => Math.round(share * 10_000) / 100
