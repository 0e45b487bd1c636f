/** The languages that a traveller can ask in. */
export const languages = ['KO', 'EN', 'JA', 'ZH'] as const
export type Language = (typeof languages)[number]

/** One text in every language of ours. */
export type Names = Readonly<Record<Language, string>>
