import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../../registering/person.ts'

/** What a person says of how to address and reach them. */
export const preferenceKinds = [
  { code: 'preferred_name', label: 'Preferred name' },
  { code: 'pronouns', label: 'Pronouns' },
  { code: 'language', label: 'Language' },
  { code: 'access_needs', label: 'What they need to take part' },
  { code: 'contact_by', label: 'How to reach them' },
] as const
export type PreferenceKind = (typeof preferenceKinds)[number]['code']

/** Who wrote something down for a person, and on which writing of them it hangs. */
export type Written = {
  readonly personId: PersonId
  readonly sourcePersonId: SourcePersonId
  readonly agencyId: AgencyId
  readonly by: MemberId
  readonly at: Temporal.Instant
}

/** What stands of one kind, and since when. */
export type Preference = {
  readonly kind: PreferenceKind
  readonly words: string
  readonly agencyId: AgencyId
  readonly at: Temporal.Instant
}

export type Preferences = Readonly<Partial<Record<PreferenceKind, Preference>>>

export type StatementId = Id<'statement'>

export const tellings = [
  { code: 'face_to_face', label: 'Face to face' },
  { code: 'telephone', label: 'By telephone' },
  { code: 'text_or_email', label: 'By text or e-mail' },
  { code: 'letter', label: 'In a letter' },
  { code: 'through_somebody', label: 'Through somebody who spoke for them' },
] as const
export type Telling = (typeof tellings)[number]['code']

/** Where it was told, as a kind of place and never a place. */
export const tellingPlaces = [
  { code: 'outside', label: 'Outside' },
  { code: 'service', label: 'At a service' },
  { code: 'where_they_stay', label: 'Where they stay' },
  { code: 'elsewhere', label: 'Somewhere else' },
] as const
export type TellingPlace = (typeof tellingPlaces)[number]['code']

/** What a person says of themselves, as one agency wrote it down. */
export type Statement = {
  readonly id: StatementId
  readonly words: string
  readonly isApproved: boolean
  readonly how: Telling
  readonly where: TellingPlace
  readonly toldOn: Temporal.PlainDate
  readonly agencyId: AgencyId
  readonly by: MemberId
  readonly at: Temporal.Instant
}

/** The preferences a form changes: those whose words are not what stands already. Empty words end a preference. */
export function changedPreferences(
  standing: Preferences,
  told: Readonly<Record<PreferenceKind, string>>,
): readonly { readonly kind: PreferenceKind; readonly words: string }[] {
  return preferenceKinds
    .map(({ code }) => ({ kind: code, words: told[code].trim() }))
    .filter(({ kind, words }) => words !== (standing[kind]?.words ?? ''))
}

/** What stands of each kind: the latest word, and nothing where the latest is empty. The latest come first. */
export function standingPreferences(latestFirst: readonly Preference[]): Preferences {
  const latest = new Map<PreferenceKind, Preference>()
  for (const one of latestFirst) if (!latest.has(one.kind)) latest.set(one.kind, one)
  return Object.fromEntries([...latest].filter(([, { words }]) => words !== ''))
}
