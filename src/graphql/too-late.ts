/** A supplier may still tell, but not in this answer. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/** Nothing instead of a look-up that did not come in time: the supplier cannot tell now, which is no error of the answer. */
export async function unlessTooLate<Fact>(lookUp: Promise<Fact>): Promise<Fact | undefined> {
  try {
    return await lookUp
  } catch (problem) {
    if (problem instanceof TooLate) return undefined
    throw problem
  }
}
