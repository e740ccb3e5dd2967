/** Who asked, as somebody reads it of themselves. */
export const askedBy = {
  person: 'You asked yourself',
  somebody_for_them: 'Somebody asked for you',
} as const
