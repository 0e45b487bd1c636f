import type { Position } from './place.ts'

/** One branch of an operator's own list (docs/branches.md). Plain JSON: it is also the form of a line of BRANCHES_FILE. */
export type Office = {
  /** The operator's. */
  readonly id: string
  readonly name: string
  /** Whose counter it is; undefined where only the name tells. */
  readonly company: string | undefined
  readonly address: string | undefined
  /** As the operator writes it. */
  readonly telephone: string | undefined
  readonly position: Position | undefined
  /** IATA code of the airport that it serves. */
  readonly airport: string | undefined
  /** ISO 3166-1, two letters. */
  readonly country: string
}
