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

/** All of these people are invented. */
export const stories: readonly Story[] = [
  ['the same twice', 'Darren|Heronfold|1980-03-05', 'Darren|Heronfold|1980-03-05', 'one'],
  ['Daz is Darren', 'Daz|Heronfold|1980-03-05', 'Darren|Heronfold|1980-03-05', 'one'],
  ['Gaz is Gary', 'Gaz|Ashmere|1971-11-19', 'Gary|Ashmere|1971-11-19', 'one'],
  ['Mo is Mohammed', 'Mo|Tamewick|1988-07-21', 'Mohammed|Tamewick|1988-07-21', 'one'],
  ['Peggy is Margaret', 'Peggy|Wrenlea|1958-09-14', 'Margaret|Wrenlea|1958-09-14', 'one'],
  ['day and month swapped', 'Colin|Larchgarth|1969-04-11', 'Colin|Larchgarth|1969-11-04', 'one'],
  [
    'a digit wrong in the birth',
    'Colin|Larchgarth|1969-04-11',
    'Colin|Larchgarth|1959-04-11',
    'one',
  ],
  ['one vowel wrong', 'Stephan|Kestrelholt|1990-02-17', 'Stephen|Kestrelholt|1990-02-17', 'one'],
  ['two letters swapped', 'Brain|Finchdell|1966-06-26', 'Brian|Finchdell|1966-06-26', 'one'],
  ['names swapped in the form', 'Alderfold|Marek|1985-08-13', 'Marek|Alderfold|1985-08-13', 'one'],
  ['written in capitals', 'SUSAN|SOWEHAVEN|1974-12-22', 'Susan|Sowehaven|1974-12-22', 'one'],
  ['half of a double name', 'Jane|Elderlea-Sworder|1977-05-18', 'Jane|Sworder|1977-05-18', 'one'],
  [
    'a hyphen or none',
    'Jane|Elderlea Sworder|1977-05-18',
    'Jane|Elderlea-Sworder|1977-05-18',
    'one',
  ],
  ['O’Linnet', 'Sean|O’Linnet|1981-10-09', 'Shaun|OLinnet|1981-10-09', 'one'],
  ['accents', 'Łukasz|Żurawski|1992-03-29', 'Lukasz|Zurawski|1992-03-29', 'one'],
  [
    'a Polish and an English Peter',
    'Piotr|Rillgarth|1983-01-27',
    'Peter|Rillgarth|1983-01-27',
    'one',
  ],
  ['Gheorghe and George', 'Gheorghe|Plovermead|1976-04-23', 'George|Plovermead|1976-04-23', 'one'],
  ['Ion and John', 'Ion|Blythewold|1979-06-12', 'John|Blythewold|1979-06-12', 'one'],
  [
    'Mohammed’s many spellings',
    'Muhammad|Avonstead|1990-05-02',
    'Mohamed|Avonstead|1990-05-02',
    'one',
  ],
  ['Yusuf and Yousef', 'Yusuf|Larkwold|1995-09-30', 'Yousef|Larkwold|1995-09-30', 'one'],
  ['Hassan and Hasan', 'Hassan|Thrushlea|1987-02-14', 'Hasan|Thrushlea|1987-02-14', 'one'],
  [
    'an Eritrean name with the father’s behind it',
    'Tesfay|Gebremedhin|1994-07-08',
    'Tesfay|Gebremedhin Haile|1994-07-08',
    'one',
  ],
  [
    'an Eritrean name from Tigrinya',
    'Tesfai|Gebremedhn|1994-07-08',
    'Tesfay|Gebremedhin|1994-07-08',
    'one',
  ],
  ['al- left out', 'Karim|Al-Hazelwi|1989-11-03', 'Karim|Hazelwi|1989-11-03', 'one'],
  [
    'a Russian patronymic as a middle name',
    'Sergei|Ternovsky|1970-08-15|mid=Ivanovich',
    'Sergei|Ternovsky|1970-08-15',
    'one',
  ],
  [
    'a Spanish second surname',
    'Jose|Aldermoor Sauceda|1982-04-04',
    'Jose|Aldermoor|1982-04-04',
    'one',
  ],
  [
    'uses the middle name',
    'Scott|Yewbrook|1977-10-24|mid=Raymond',
    'Raymond|Yewbrook|1977-10-24',
    'one',
  ],
  [
    'a street name as an alias',
    'Philip|Stourcombe|1968-03-12|aka=Spike',
    'Spike|Stourcombe|1968-03-12',
    'one',
  ],
  [
    'no family name but the number',
    'Dean||1984-01-19|nino=QQ123456C',
    'Dean|Tamefold|1984-01-19|nino=QQ123456C',
    'one',
  ],
  [
    'a number with a slip',
    'Dean|Tamefold|1984-01-19|nino=QQ123456C',
    'Dean|Tamefold|1984-01-19|nino=QQ123465C',
    'one',
  ],
  [
    'deed poll: all new but number and birth',
    'Robin|Swiftmere|1991-05-25|nino=QQ654321A',
    'Skye|Rowanlea|1991-05-25|nino=QQ654321A',
    'ask',
  ],
  [
    'changed gender and first name',
    'Paul|Lapwingfold|1986-12-03|nino=QQ777888B|sex=M',
    'Paula|Lapwingfold|1986-12-03|nino=QQ777888B|sex=F',
    'one',
  ],
  [
    'married name',
    'Dawn|Birchmead|1979-03-21|nino=QQ202020D',
    'Dawn|Oakholt|1979-03-21|nino=QQ202020D',
    'one',
  ],
  [
    'a telephone of their own',
    'Ryan|Merlinshaw||phone=07700900123',
    'Ryan|Merlinshaw||phone=+44 7700 900123',
    'one',
  ],
  [
    'no birth, rare name, one place',
    'Cyril|Farthrushworth||area=highbridge',
    'Cyril|Farthrushworth||area=highbridge',
    'one',
  ],
  ['a refused name', 'Refused|Refused|', 'Refused|Refused|', 'two'],
  ['nothing known of either', 'Unknown|N/K|', 'unknown|not known|', 'two'],
  ['a first name alone', 'David||', 'David||', 'two'],
  ['a first name and a town', 'John|||area=northmoor', 'John|||area=northmoor', 'two'],
  [
    '1 January both, common name',
    'David|Robinbrook|1980-01-01',
    'David|Robinbrook|1980-01-01',
    'one',
  ],
  ['a first name and 1 January', 'Ahmed||1990-01-01', 'Ahmed||1990-01-01', 'two'],
  ['1 January and the real day', 'Ahmed|Sowewick|1990-01-01', 'Ahmed|Sowewick|1990-07-16', 'one'],
  [
    'the shared telephone of a day centre',
    'Kevin|Ashfield||phone=01215550000',
    'Nigel|Elderdell||phone=01215550000',
    'two',
  ],
  [
    'twins',
    'Mark|Hazelcombe|1988-06-06|post=QX1 1AA',
    'Simon|Hazelcombe|1988-06-06|post=QX1 1AA',
    'ask',
  ],
  ['twin girls', 'Emma|Hollymarsh|1993-10-10|sex=F', 'Rebecca|Hollymarsh|1993-10-10|sex=F', 'ask'],
  ['brothers', 'Mark|Hazelcombe|1988-06-06', 'Simon|Hazelcombe|1985-02-17', 'two'],
  [
    'father and son of one name',
    'Barry|Lindenwold|1950-04-17|post=QX2 7BB',
    'Barry|Lindenwold|1975-11-29|post=QX2 7BB',
    'ask',
  ],
  [
    'a common name, births far apart',
    'David|Alderbrook|1955-02-13',
    'David|Alderbrook|1991-09-28',
    'two',
  ],
  [
    'a common name, two places',
    'John|Ashbrook||area=northmoor',
    'John|Ashbrook||area=harbour',
    'ask',
  ],
  ['only the year is alike', 'Peter|Wrenshaw|1972-05-12', 'Nigel|Tamelea|1972-10-30', 'two'],
  ['born on one day, strangers', 'Peter|Wrenshaw|1972-05-12', 'Nigel|Tamelea|1972-05-12', 'two'],
  ['one address, a hostel', 'Peter|Wrenshaw||post=QX3 3CC', 'Nigel|Tamelea||post=QX3 3CC', 'two'],
  [
    'husband and wife',
    'Alan|Stourfold|1960-03-07|sex=M|post=QX4 4DD',
    'Susan|Stourfold|1962-08-19|sex=F|post=QX4 4DD',
    'two',
  ],
  ['Singh is no family', 'Harjit|Singh|1970-02-02', 'Gurpreet|Singh|1984-06-17', 'two'],
  [
    'one Sikh name with Kaur left out',
    'Harpreet|Kaur Tamewick|1991-09-12',
    'Harpreet|Tamewick|1991-09-12',
    'one',
  ],
  ['sounds alike, other people', 'Sharon|Wickmere|1966-06-05', 'Karen|Wickmoor|1981-12-24', 'two'],
  ['Jean is not Jane', 'Jean|Larchlea|1955-09-01', 'Jane|Plovershaw|1986-04-20', 'two'],
  [
    'two numbers that differ',
    'John|Netherashbrook||nino=QQ111111A',
    'John|Netherashbrook||nino=QQ999999B',
    'two',
  ],
  ['initials and a birth', 'J|Kestrelwold|1979-08-22', 'James|Kestrelwold|1979-08-22', 'one'],
  ['a family name in one letter', 'Selam|W|1996-05-27', 'Selam|Wrenthorpe|1996-05-27', 'one'],
]
