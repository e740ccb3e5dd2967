/** A folder with a row or two in every file, for tests. */
export const smallPeople = `person_id,date_of_birth,gender,nationality,care_leaver
ana,1990-02-03,female,uk,true
ben,,,,
`
export const contactHead = 'contact_id,person_id,area_code,contacted_at,contact_type'
export const smallContacts = `${contactHead}
c1,ana,E08000025,2024-02-03T22:15,bedded_down
c2,,E08000026,2024-06-03 23:15:30,about_to_bed_down
c3,ben,E08000025,2024-06-04T00:15:30.250+02:00,day_service
`
export const smallStays = `stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather
s1,ana,E08000025,hostel,2024-02-04,2024-02-10,TRUE
s2,ben,E08000025,social_rented,2024-06-10,,
`
export const smallDepartures =
  'departure_id,person_id,institution,left_on\nd1,ana,prison,2024-02-01\n'
export const smallNights = 'area_code,month,night\nE08000025,2024-06,2024-06-20\n'
export const smallFolder = {
  'people.csv': smallPeople,
  'contacts.csv': smallContacts,
  'stays.csv': smallStays,
  'departures.csv': smallDepartures,
  'single_nights.csv': smallNights,
}
