/** As `make`, but once for everything that `keyOf` gives one text: an answer of hundreds of cars says the same few things again and again. */
export function oncePer<Given, Made>(keyOf: (given: Given) => string, make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<string, { readonly made: Made }>()
  return (given) => {
    const key = keyOf(given)
    const before = known.get(key)
    if (before) return before.made
    const made = make(given)
    known.set(key, { made })
    return made
  }
}
