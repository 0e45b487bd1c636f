/**
 * Whom an address counts for: an IPv4 address for itself, an IPv6 address for its network of 64 bits, which is what one household or one server is
 * given, so that a client cannot be 2^64 of them.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [before = '', after] = (address.split('%')[0] ?? '').split('::')
  const groupsOf = (text: string | undefined) => text?.split(':').filter((group) => group !== '') ?? []
  const given = [groupsOf(before), groupsOf(after)] as const
  const zeros = Array.from({ length: Math.max(0, 8 - given[0].length - given[1].length) }, () => '0')
  const groups = after === undefined ? given[0] : [...given[0], ...zeros, ...given[1]]
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
