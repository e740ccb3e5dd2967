import { accommodationTypes, contactTypes, genders, institutions, nationalities } from '#vocabulary'

/** What a column may hold. `person` is an id that points at a person; `moment` a day and a time. */
export type CellKind =
  | 'id'
  | 'person'
  | 'area'
  | 'day'
  | 'moment'
  | 'month'
  | 'night'
  | 'code'
  | 'yes_no'
  | 'area_code'
  | 'number'
  | 'text'

export type Column = {
  readonly name: string
  readonly kind: CellKind
  /** `column`: it must be in the header and never empty; `cell`: in the header; `nothing`: it may be left out. */
  readonly must: 'be_filled' | 'be_there' | 'nothing'
  readonly codes?: readonly string[]
  /** What an empty cell stands for; absent, it stands for "not known". */
  readonly otherwise?: string
}

export type FileName = 'areas' | 'people' | 'contacts' | 'stays' | 'departures' | 'single_nights'

export type FileLayout = {
  readonly file: FileName
  readonly columns: readonly Column[]
  /** The columns that name a row: two rows with the same are the same row. */
  readonly key: readonly string[]
}

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

/** The files of an interchange folder in the order they are read, and the columns of each. */
export const fileLayouts: readonly FileLayout[] = [
  {
    file: 'areas',
    key: ['code', 'year'],
    columns: [
      { name: 'code', kind: 'area_code', must: 'be_filled' },
      { name: 'name', kind: 'text', must: 'be_filled' },
      { name: 'region', kind: 'text', must: 'be_filled' },
      { name: 'population', kind: 'number', must: 'be_there' },
      { name: 'year', kind: 'number', must: 'be_there' },
      { name: 'source', kind: 'text', must: 'be_filled' },
    ],
  },
  {
    file: 'people',
    key: ['person_id'],
    columns: [
      { name: 'person_id', kind: 'person', must: 'be_filled' },
      { name: 'date_of_birth', kind: 'day', must: 'nothing' },
      { name: 'gender', kind: 'code', must: 'nothing', codes: codesOf(genders) },
      {
        name: 'nationality',
        kind: 'code',
        must: 'nothing',
        codes: codesOf(nationalities),
        otherwise: 'unknown',
      },
      { name: 'care_leaver', kind: 'yes_no', must: 'nothing', otherwise: 'false' },
      { name: 'identified', kind: 'yes_no', must: 'nothing', otherwise: 'true' },
    ],
  },
  {
    file: 'contacts',
    key: ['contact_id'],
    columns: [
      { name: 'contact_id', kind: 'id', must: 'be_filled' },
      { name: 'person_id', kind: 'person', must: 'be_there' },
      { name: 'area_code', kind: 'area', must: 'be_filled' },
      { name: 'contacted_at', kind: 'moment', must: 'be_filled' },
      { name: 'contact_type', kind: 'code', must: 'be_filled', codes: codesOf(contactTypes) },
    ],
  },
  {
    file: 'stays',
    key: ['stay_id'],
    columns: [
      { name: 'stay_id', kind: 'id', must: 'be_filled' },
      { name: 'person_id', kind: 'person', must: 'be_filled' },
      { name: 'area_code', kind: 'area', must: 'be_filled' },
      {
        name: 'accommodation_type',
        kind: 'code',
        must: 'be_filled',
        codes: codesOf(accommodationTypes),
      },
      { name: 'moved_in', kind: 'day', must: 'be_filled' },
      { name: 'moved_out', kind: 'day', must: 'be_there' },
      { name: 'severe_weather', kind: 'yes_no', must: 'nothing', otherwise: 'false' },
    ],
  },
  {
    file: 'departures',
    key: ['departure_id'],
    columns: [
      { name: 'departure_id', kind: 'id', must: 'be_filled' },
      { name: 'person_id', kind: 'person', must: 'be_filled' },
      { name: 'institution', kind: 'code', must: 'be_filled', codes: codesOf(institutions) },
      { name: 'left_on', kind: 'day', must: 'be_filled' },
    ],
  },
  {
    file: 'single_nights',
    key: ['area_code', 'month'],
    columns: [
      { name: 'area_code', kind: 'area', must: 'be_filled' },
      { name: 'month', kind: 'month', must: 'be_filled' },
      { name: 'night', kind: 'night', must: 'be_filled' },
    ],
  },
]

/** The name a file of the folder has on disk. */
export function fileOnDisk(file: FileName): string {
  return `${file}.csv`
}
