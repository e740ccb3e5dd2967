import type { Features } from '../matching/features.ts'

/** What stands for everything a writing does not say. */
const nothing: Features = {
  given: '',
  family: '',
  parts: [],
  others: [],
  birth: 0,
  nino: '',
  phone: '',
  email: '',
  postcode: '',
  address: '',
  street: '',
  place: '',
  area: '',
  occupation: '',
  gender: '',
  nationality: '',
}

/** Features as they are kept: without what is not known, because a search reads hundreds of them. */
export function keptFeatures(features: Features): string {
  const known = Object.entries(features).filter(
    ([, told]) => told !== '' && told !== 0 && !(Array.isArray(told) && told.length === 0),
  )
  return JSON.stringify(Object.fromEntries(known))
}

/** Features as they were kept, whole again. */
export function wholeFeatures(kept: Partial<Features>): Features {
  return { ...nothing, ...kept }
}
