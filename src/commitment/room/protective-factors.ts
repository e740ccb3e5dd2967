/** What keeps people housed, in four kinds: losing one can be borne, losing two seldom. */
export const protectiveFactors = [
  { code: 'home', label: 'A home that fits, is safe and can be paid' },
  { code: 'income', label: 'Income and work' },
  { code: 'health', label: 'Health, of body and mind' },
  { code: 'people', label: 'People to turn to' },
  { code: 'learning', label: 'School, learning and skills' },
  { code: 'belonging', label: 'Belonging somewhere' },
] as const
