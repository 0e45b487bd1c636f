/** What a dialect wants to say; the server decides what becomes of it on the way. */
export type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

export const jsonReply = (body: string, status = 200, headers: Reply['headers'] = {}): Reply => ({
  status, body, headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
})

/** Names and values with a list whose rows are written already: `{…head, "name": [rows]}`. */
export function withList(head: object, lists: Readonly<Record<string, string>>): string {
  const start = JSON.stringify(head).slice(0, -1)
  const rest = Object.entries(lists).map(([name, text]) => `"${name}":${text}`).join(',')
  return `${start}${start === '{' ? '' : ','}${rest}}`
}
