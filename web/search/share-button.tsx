import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'

const thanksMs = 2_500

/** Copies the address, which holds everything that is shown. */
export function ShareButton() {
  const { results } = useVoice().texts
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), thanksMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  // Only pages that came over TLS, or from this machine, have a clipboard; elsewhere the address bar is there to copy.
  if (!navigator.clipboard) return null
  return (
    <button type="button" class="button share" onClick={() => navigator.clipboard.writeText(location.href).then(() => setCopied(true), () => {})}>
      <Icon name={isCopied ? 'check' : 'share'} /> <span role="status">{isCopied ? results.shared : results.share}</span>
    </button>
  )
}
