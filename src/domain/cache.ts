/**
 * A shared place for bytes that may be lost at any moment: slower then, never wrong. No method throws when the cache is away;
 * what cannot be read is absent, what cannot be written is dropped, and a lock that cannot be asked for is `unavailable`.
 */
export interface Cache {
  /** Whether what is written here can be read by other gateways. */
  readonly isShared: boolean
  get(key: string): Promise<Uint8Array | undefined>
  set(key: string, value: Uint8Array, lifeMs: number): Promise<void>
  delete(key: string): Promise<void>
  /** Holds the key for one owner among all gateways until it is released, `lifeMs` has passed or the owner's process has died, whichever is first. */
  lock(key: string, lifeMs: number): Promise<LockAttempt>
  /**
   * Adds a whole number to a count that all gateways share, and tells the sum; undefined when the cache is away. A count begins at 0 and lives `lifeMs`
   * from its first number on.
   */
  count(key: string, by: number, lifeMs: number): Promise<number | undefined>
  isReady(): boolean
  close(): Promise<void>
}

export type LockAttempt =
  | { readonly kind: 'held'; readonly release: () => Promise<void> }
  | { readonly kind: 'taken' }
  | { readonly kind: 'unavailable' }
