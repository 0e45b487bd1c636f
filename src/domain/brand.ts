/** A string that only its maker may produce: ids of different things do not mix. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
declare const brand: unique symbol
