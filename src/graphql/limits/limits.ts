/** What one operation may ask for. Each is refused by name, with the limit, before anything is executed. */
export type QueryLimits = {
  /** Of the document, comments too: what is not counted otherwise has to be read all the same. */
  readonly characters: number
  /** Words and signs of the document, comments aside. */
  readonly tokens: number
  /** Fields above each other; introspection is not counted. */
  readonly depth: number
  /** In the whole document, `__typename` too. */
  readonly aliases: number
  readonly directives: number
  readonly rootFields: number
  /** Fields of one selection, fragments included: merging equal names is quadratic in them. */
  readonly selections: number
  /** Characters of one name. An alias of a thousand letters stands a thousand times in the answer. */
  readonly nameLength: number
  /** Characters of one text, in the document or its variables. */
  readonly textLength: number
  /** Values in the variables, those in lists and objects too: some of ours are compared with every offer. */
  readonly values: number
  /** Values that the answer could hold (cost.ts). */
  readonly cost: number
}

/**
 * Figures: the longest path of the schema is twelve fields (evidence of the same counter elsewhere, for the best offer of a group); a document
 * that asks for every field of a search once has some 900 tokens, its widest type some 30 fields; 500 offers with every one of their fields cost
 * some 430,000.
 */
export const defaultQueryLimits: QueryLimits = {
  characters: 40_000,
  tokens: 1_500,
  depth: 12,
  aliases: 15,
  directives: 8,
  rootFields: 5,
  selections: 60,
  nameLength: 100,
  textLength: 1_000,
  values: 500,
  cost: 450_000,
}

/** For control servers in tests: what a limit protects from must really happen without it. */
export const noQueryLimits: QueryLimits = {
  characters: Infinity, nameLength: Infinity, textLength: Infinity, values: Infinity, tokens: Infinity, depth: Infinity, aliases: Infinity, directives: Infinity, rootFields: Infinity, selections: Infinity, cost: Infinity,
}
