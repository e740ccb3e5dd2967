import type { FilesToTry } from '../trial-folder.store.ts'

export const contactHead = 'contact_id,person_id,area_code,contacted_at,contact_type'
export const contact = (row: string): FilesToTry => ({ 'contacts.csv': `${contactHead}\n${row}\n` })
const stay = (row: string): FilesToTry => ({
  'stays.csv': `stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather\n${row}\n`,
})
export const people = (rows: string): FilesToTry => ({
  'people.csv': `person_id,date_of_birth,gender\n${rows}\n`,
})
const nights = (row: string): FilesToTry => ({
  'single_nights.csv': `area_code,month,night\n${row}\n`,
})
const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  )

/** What is wrong, where it is found, and part of what the person is told to do. */
export const wrongRows: readonly (readonly [string, FilesToTry, string, string])[] = [
  [
    'a day that is not in the calendar',
    people('p1,2024-02-30,'),
    'people.csv 2 date_of_birth',
    'in the calendar',
  ],
  [
    '29 February of a common year',
    people('p1,1999-02-29,'),
    'people.csv 2 date_of_birth',
    'in the calendar',
  ],
  [
    'a day as people write it',
    people('p1,3/2/1999,'),
    'people.csv 2 date_of_birth',
    'Write 1999-02-03',
  ],
  [
    'a day with a time',
    people('p1,1999-02-03 00:00:00,'),
    'people.csv 2 date_of_birth',
    'Write 1999-02-03',
  ],
  ['a birth before 1900', people('p1,1899-12-31,'), 'people.csv 2 date_of_birth', 'from 1900 on'],
  ['a birth to come', people('p1,2024-07-02,'), 'people.csv 2 date_of_birth', 'already been'],
  [
    'a code that is not in the list',
    people('p1,,robot'),
    'people.csv 2 gender',
    'female, male, other',
  ],
  ['a code in capitals', people('p1,,Male'), 'people.csv 2 gender', 'female, male, other'],
  ['a person without an id', people(' ,1999-02-03,'), 'people.csv 2 person_id', 'Fill in'],
  ['too many cells', people('p1,,,x'), 'people.csv 2 ', '4 cells and the header 3'],
  ['too few cells', people('p1'), 'people.csv 2 ', '1 cells and the header 3'],
  [
    'a database nothing for an id',
    people('\\N,,'),
    'people.csv 2 person_id',
    'leave the cell empty',
  ],
  ['an id on two lines', people('"p\n1",,'), 'people.csv 2 person_id', 'on one line'],
  [
    'ids that differ by capitals',
    people('p1,,\nP1,,'),
    'people.csv 3 person_id',
    'Write p1 if it is the same person',
  ],
  [
    'a row again with other content',
    people('p1,,male\np2,,\np1,,female'),
    'people.csv 4 person_id',
    'Line 2 has the same id',
  ],
  [
    'the line after a quoted line break',
    { 'people.csv': 'notes,person_id,gender\na,p1,\n"b\nc",p2,\nd,p3,robot' },
    'people.csv 5 gender',
    'female',
  ],
  [
    'an unknown council',
    contact('c1,p1,E09000001,2024-02-03T22:15,bedded_down'),
    'contacts.csv 2 area_code',
    'ONS code',
  ],
  [
    'a contact without a time',
    contact('c1,p1,E08000025,2024-02-03,bedded_down'),
    'contacts.csv 2 contacted_at',
    'Add the time of day',
  ],
  [
    'a contact at 25 o’clock',
    contact('c1,p1,E08000025,2024-02-03T25:15,bedded_down'),
    'contacts.csv 2 contacted_at',
    'the day and the time',
  ],
  [
    'a contact on 30 February',
    contact('c1,p1,E08000025,2024-02-30T22:15Z,bedded_down'),
    'contacts.csv 2 contacted_at',
    'in the calendar',
  ],
  [
    'a contact tomorrow',
    contact('c1,p1,E08000025,2024-07-02T00:15,bedded_down'),
    'contacts.csv 2 contacted_at',
    'already been',
  ],
  [
    'a contact tomorrow told from afar',
    contact('c1,p1,E08000025,2024-07-02T03:15+01:00,bedded_down'),
    'contacts.csv 2 contacted_at',
    'already been',
  ],
  [
    'a contact without a type',
    contact('c1,p1,E08000025,2024-02-03T22:15,'),
    'contacts.csv 2 contact_type',
    'Fill in',
  ],
  [
    'a formula where a code belongs',
    contact('c1,p1,E08000025,2024-02-03T22:15,=1+1'),
    'contacts.csv 2 contact_type',
    'bedded_down, about_to_bed_down',
  ],
  [
    'moved out before moved in',
    stay('s1,p1,E08000025,hostel,2024-02-03,2024-02-02,'),
    'stays.csv 2 moved_out',
    'on or after the day moved in',
  ],
  [
    'neither true nor false',
    stay('s1,p1,E08000025,hostel,2024-02-03,,yes'),
    'stays.csv 2 severe_weather',
    'true or false',
  ],
  [
    'a night of another month',
    nights('E08000025,2024-05,2024-06-01'),
    'single_nights.csv 2 night',
    'Use a night of 2024-05',
  ],
  [
    'a month that is none',
    nights('E08000025,2024-13,2024-06-01'),
    'single_nights.csv 2 month',
    'year-month',
  ],
  [
    'letters that are not UTF-8',
    { 'people.csv': bytes('person_id\np1\nJos', 0xe9, '\n') },
    'people.csv 3 ',
    'CSV UTF-8',
  ],
  ['a NUL byte', { 'people.csv': bytes('person_id\np1\np2', 0, '\n') }, 'people.csv 3 ', 'NUL'],
  ['a quotation mark left open', people('p1,,\n"p2,,\np3,,'), 'people.csv 3 ', 'not closed'],
  [
    'text after a closed quotation mark',
    people('p1,,\n"p2"x,,\np3,,'),
    'people.csv 3 ',
    'write a quotation mark',
  ],
  [
    'a row of a hundred million letters',
    { 'people.csv': `person_id\np1\n${'x'.repeat(100_000_000)}\np2\n` },
    'people.csv 3 ',
    'longer than a million',
  ],
]
