import type { PersonId } from '#vocabulary'

/** Where a person's page is, and what belongs to it. No name stands in any of them. */
export const personPaths = {
  people: '/people',
  find: '/people/find',
  person: (id: PersonId) => `/people/${id}`,
  chooseSame: (id: PersonId) => `/people/${id}/same`,
  same: (id: PersonId, other: PersonId) => `/people/${id}/same/${other}`,
  preferences: (id: PersonId) => `/people/${id}/preferences`,
  statement: (id: PersonId) => `/people/${id}/statement`,
  consent: (id: PersonId) => `/people/${id}/consent`,
  corrections: (id: PersonId) => `/people/${id}/corrections`,
  seal: (id: PersonId) => `/people/${id}/seal`,
  looked: (id: PersonId) => `/people/${id}/looked`,
  answer: (id: PersonId) => `/people/${id}/answer`,
  erasure: (id: PersonId) => `/people/${id}/erasure`,
} as const
