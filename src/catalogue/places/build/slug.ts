/** `São Paulo` is `sao-paulo`: what ids are made of. */
export const slugOf = (name: string): string => plain(name).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')

/** Lower case without accents, and letters that Unicode does not take apart. */
export const plain = (name: string): string =>
  name.toLowerCase().normalize('NFD').replaceAll(/\p{M}|['’ʻ‘]/gu, '').replaceAll(/[øœæßłđðþı]/g, (letter) => letters[letter] ?? letter)

const letters: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
