// canary: tables-in-stores
export const findPerson = `
  select given_name
  from people.source_person
`
