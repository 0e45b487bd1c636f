import { useVoice } from '../kit/speech.ts'

type TroubleProps = {
  /** Whether an older list is still shown below. */
  readonly hasCars: boolean
  readonly onRetry: () => void
}

/** The gateway is away. */
export function Trouble({ hasCars, onRetry }: TroubleProps) {
  const { trouble } = useVoice().texts
  return (
    <div class={hasCars ? 'notice notice-small' : 'notice'} role="alert">
      {!hasCars && <h2>{trouble.title}</h2>}
      <p>{hasCars ? trouble.behind : trouble.body}</p>
      <button type="button" class="button button-main" onClick={onRetry}>{trouble.retry}</button>
    </div>
  )
}
