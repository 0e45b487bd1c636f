import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createVoice, type Voice } from './voice.ts'

/** The language of everything below it. */
export const Speech = createContext<Voice>(createVoice('KO'))

export const useVoice = (): Voice => useContext(Speech)
