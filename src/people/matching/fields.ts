/**
 * What is compared, and how it can turn out. The first level of each field is “not known on one side”, which never counts for or against;
 * the last is “differs”.
 */
export const levelsOf = {
  given: [
    'missing',
    'same',
    'nickname',
    'slip',
    'other_name',
    'swapped',
    'initial',
    'alike',
    'differs',
  ],
  family: [
    'missing',
    'same',
    'part',
    'slip',
    'other_name',
    'swapped',
    'initial',
    'alike',
    'differs',
  ],
  others: ['missing', 'same', 'alike', 'initial', 'differs'],
  birth: [
    'missing',
    'same',
    'same_rough',
    'day_month_swapped',
    'one_digit',
    'one_digit_rough',
    'two_parts',
    'rough_year',
    'rough_near',
    'year',
    'near_year',
    'few_years',
    'differs',
  ],
  nino: ['missing', 'same', 'slip', 'differs'],
  phone: ['missing', 'same', 'slip', 'differs'],
  email: ['missing', 'same', 'slip', 'differs'],
  postcode: ['missing', 'same', 'slip', 'sector', 'district', 'region', 'differs'],
  address: ['missing', 'same', 'street', 'alike', 'differs'],
  place: ['missing', 'same', 'alike', 'differs'],
  area: ['missing', 'same', 'differs'],
  occupation: ['missing', 'same', 'alike', 'differs'],
  gender: ['missing', 'same', 'differs'],
  nationality: ['missing', 'same', 'differs'],
} as const

export type Field = keyof typeof levelsOf

export const fields = Object.keys(levelsOf) as readonly Field[]

/** The room every field has for its levels in a table of numbers. */
export const levelRoom = 16
