import { useVoice } from '../kit/speech.ts'
import { isPageLanguage, pageLanguages } from '../kit/texts/texts.ts'
import { choose } from './choices.ts'
import { currencies, type PageState } from './page-state.ts'
import type { Go } from './use-page-state.ts'

/** The name of the house, language and currency. */
export function Header({ state, go }: { readonly state: PageState; readonly go: Go }) {
  const { texts, language, tag } = useVoice()
  return (
    <header class="header">
      <a class="brand" href={`/?language=${tag}`}><span class="brand-mark" aria-hidden="true" />Forecourt</a>
      <div class="languages" role="group" aria-label={texts.language}>
        {Object.keys(pageLanguages).filter(isPageLanguage).map((each) => (
          <button key={each} type="button" lang={pageLanguages[each].tag} aria-pressed={each === language} onClick={() => go({ language: each, offer: undefined })}>
            {pageLanguages[each].name}
          </button>
        ))}
      </div>
      <label class="currency">
        <span class="hidden-text">{texts.currency}</span>
        {/* An amount means something else in another currency. */}
        <select value={state.currency} onChange={(event) => go({ currency: event.currentTarget.value, choices: choose(state.choices, 'totalAtMost', []) })}>
          {currencies.map((code) => <option key={code} value={code}>{code}</option>)}
        </select>
      </label>
    </header>
  )
}
