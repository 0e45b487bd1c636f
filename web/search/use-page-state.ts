import { useCallback, useEffect, useState } from 'preact/hooks'
import { type PageState, readState, writeState } from './page-state.ts'

/** Goes to a changed state: a new entry of the browser's history, or the same entry put right. */
export type Go = (change: Partial<PageState>, how?: 'push' | 'replace') => void

const preferred = () => (navigator.language.startsWith('ko') ? 'KO' : 'EN')
const stateOfAddress = () => readState(location.search, preferred())

/** The page's state, kept in the address: reload, share and the back button need nothing else. */
export function usePageState(): readonly [PageState, Go] {
  const [state, setState] = useState(stateOfAddress)
  useEffect(() => {
    const follow = () => setState(stateOfAddress())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback<Go>((change, how = 'push') => {
    const address = writeState({ ...stateOfAddress(), ...change })
    if (how === 'push') history.pushState({ isOurs: true }, '', address)
    else history.replaceState(history.state, '', address)
    setState(stateOfAddress())
  }, [])
  return [state, go]
}

/** Back to where something was opened; who came by a link has nothing of ours to go back to. */
export function goBackOr(leave: () => void): void {
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'isOurs' in state) history.back()
  else leave()
}
