import { useVoice } from '../kit/speech.ts'

/** What the page is for, before the first search. */
export function Welcome() {
  const { tagline, introduction, promises } = useVoice().texts
  return (
    <div class="welcome">
      <h1>{tagline}</h1>
      <p>{introduction}</p>
      <ul class="promises">
        {promises.map(([title, body]) => (
          <li key={title}>
            <b>{title}</b>
            <span>{body}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
