import type { Reply } from '../http/reply.ts'

export const windowActs = ['pay', 'decline', 'close'] as const
export type WindowAct = (typeof windowActs)[number]

const WORDS: Readonly<Record<WindowAct, string>> = { pay: 'Pay', decline: 'Have it declined', close: 'Close the window' }

/** A gateway's payment window: a person or a test presses one of the buttons, and the browser is sent back. */
export function windowPage(title: string, lines: readonly string[], actionOf: (act: WindowAct) => string, fields: Readonly<Record<string, string>>): Reply {
  const hidden = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('')
  const buttons = windowActs.map((act) => `<form method="post" action="${escape(actionOf(act))}">${hidden}<button id="${act}">${WORDS[act]}</button></form>`).join('')
  const text = lines.map((line) => `<p>${escape(line)}</p>`).join('')
  return page(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>` +
    `<style>body{font:18px system-ui;max-width:24rem;margin:3rem auto;padding:0 1rem}button{font:inherit;width:100%;padding:.8rem;margin:.3rem 0}</style><h1>${escape(title)}</h1>${text}${buttons}`)
}

export const page = (body: string, status = 200): Reply => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body })

/** Sends the browser back to the merchant, with what the window has to say. */
export function backTo(url: string, told: Readonly<Record<string, string>>): Reply {
  const target = new URL(url)
  for (const [name, value] of Object.entries(told)) target.searchParams.set(name, value)
  return { status: 302, headers: { location: target.href }, body: '' }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
