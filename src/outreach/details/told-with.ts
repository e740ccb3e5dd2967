import type { Id } from '#vocabulary'

/** What may be offered at a contact. The last two are offered in severe weather alone. */
export const offers = [
  { code: 'bed_tonight', label: 'A bed tonight', isForSevereWeather: false },
  { code: 'food_or_drink', label: 'Food or a drink', isForSevereWeather: false },
  { code: 'bedding', label: 'Bedding or clothes', isForSevereWeather: false },
  { code: 'health_care', label: 'Health care', isForSevereWeather: false },
  { code: 'treatment', label: 'Drug or alcohol treatment', isForSevereWeather: false },
  { code: 'housing_advice', label: 'Housing advice', isForSevereWeather: false },
  { code: 'other', label: 'Something else', isForSevereWeather: false },
  { code: 'severe_weather_bed', label: 'A severe weather bed', isForSevereWeather: true },
  { code: 'severe_weather_lift', label: 'A lift out of the weather', isForSevereWeather: true },
] as const
export type OfferCode = (typeof offers)[number]['code']

/** What somebody answers to an offer. */
export const replies = [
  { code: 'accepted', label: 'Accepted' },
  { code: 'declined', label: 'Declined' },
  { code: 'thinking', label: 'Thinking about it' },
] as const
export type ReplyCode = (typeof replies)[number]['code']

/** Signs of a need, as a worker may see them without asking. Nothing here tells of immigration or offending. */
export const needs = [
  { code: 'physical_health', label: 'Ill, hurt or in pain' },
  { code: 'mental_health', label: 'Mental distress' },
  { code: 'alcohol_or_drugs', label: 'Alcohol or drugs' },
  { code: 'at_risk_from_others', label: 'At risk from others' },
  { code: 'money', label: 'No money or benefits' },
  { code: 'documents', label: 'No documents' },
  { code: 'pet', label: 'Has a pet' },
] as const
export type NeedCode = (typeof needs)[number]['code']

/** How somebody was. */
export const welfareLevels = [
  { code: 'well', label: 'Well enough' },
  { code: 'some_concern', label: 'Some concern' },
  { code: 'urgent', label: 'Urgent: help was called' },
] as const
export type WelfareLevel = (typeof welfareLevels)[number]['code']

/** Why an exact spot may be kept at all. */
export const spotReasons = [
  { code: 'welfare_check', label: 'Somebody must go back to check on them' },
  { code: 'ambulance_or_police', label: 'An ambulance or the police were called there' },
  { code: 'severe_weather', label: 'Severe weather' },
  { code: 'safeguarding', label: 'A safeguarding concern' },
] as const
export type SpotReason = (typeof spotReasons)[number]['code']

/** How long an exact spot may be kept, in days: no longer, whatever the reason. */
export const mostSpotDays = 28
/** How long a rough place is kept, in days. */
export const placeDays = 180

export type PatchId = Id<'patch'>

/** A square of the grid of `place-grid.ts`. */
export type Cell = { readonly row: number; readonly column: number }

/** An exact spot, in degrees, with what it is kept for and for how many days. */
export type Spot = {
  readonly latitude: number
  readonly longitude: number
  readonly reason: SpotReason
  readonly days: number
}

export type Offer = { readonly offer: OfferCode; readonly reply: ReplyCode }

/** What a member may tell with a contact, beyond who, how, where and when. Everything may be missing. */
export type ToldWith = {
  readonly description?: string | undefined
  readonly welfare?: WelfareLevel | undefined
  readonly note?: string | undefined
  readonly offers: readonly Offer[]
  readonly needs: readonly NeedCode[]
  readonly cell?: Cell | undefined
  readonly patchId?: PatchId | undefined
  readonly spot?: Spot | undefined
}

/** Nothing was told beyond the contact. */
export const nothingMore: ToldWith = { offers: [], needs: [] }

/** What is kept of what was told, with what its patch is called and until when its spot stays, as PostgreSQL writes a moment. */
export type KeptWith = Omit<ToldWith, 'spot'> & {
  readonly patchName: string | undefined
  readonly spot: (Spot & { readonly until: string }) | undefined
}

/** Nothing is kept. */
export const nothingKept: KeptWith = { ...nothingMore, patchName: undefined, spot: undefined }

/** Which kinds of what an agreement must allow are told here, besides the contact. */
export function categoriesTold(told: ToldWith): readonly ('note' | 'place')[] {
  const isNoted =
    [told.description, told.welfare, told.note].some((one) => one !== undefined) ||
    told.needs.length > 0
  const isPlaced = [told.cell, told.patchId, told.spot].some((one) => one !== undefined)
  return [...(isNoted ? (['note'] as const) : []), ...(isPlaced ? (['place'] as const) : [])]
}
