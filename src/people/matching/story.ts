import type { Written } from './written.ts'

/** Two records, and what somebody who knows the story would say: one person, two people, or that nobody can tell from this. */
export type Story = readonly [story: string, one: Told, other: Told, answer: 'one' | 'two' | 'ask']

/** given|family|birth|more, where more is any of nino=, phone=, post=, area=, mid=, aka=, sex=, nat=. */
type Told = string

const columns: Readonly<Record<string, keyof Written>> = {
  nino: 'national_insurance_number',
  phone: 'phone',
  post: 'postcode',
  area: 'area',
  mid: 'middle_name',
  aka: 'also_known_as',
  sex: 'gender',
  nat: 'nationality',
  email: 'email',
  street: 'street',
  number: 'street_number',
}

/** A told record as an agency would have written it. */
export function asWritten(record_id: string, told: Told): Written {
  const [given_name = '', family_name = '', date_of_birth = '', ...more] = told.split('|')
  const rest = more.flatMap((one) => {
    const [name = '', value = ''] = one.split('=')
    const column = columns[name]
    return column ? [[column, value] as const] : []
  })
  return { record_id, given_name, family_name, date_of_birth, ...Object.fromEntries(rest) }
}
