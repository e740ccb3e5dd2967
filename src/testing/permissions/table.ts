import { accessTables } from './access-tables.ts'
import { caseworkTables } from './casework-tables.ts'
import { commitmentTables } from './commitment-tables.ts'
import { keyedTables } from './keyed-tables.ts'
import { outreachTables } from './outreach-tables.ts'
import { planTables } from './plan-tables.ts'
import type { Expected, May, Relation } from './relations.ts'
import { rightsTables } from './rights-tables.ts'

/** What sharing opens for reading. */
const shared = [
  'own',
  'partner',
  'imported',
  'sealed-opened',
] as const satisfies readonly Relation[]
/** The same where an import always says whose writing it is. */
const sharedByName = ['own', 'partner', 'sealed-opened'] as const satisfies readonly Relation[]
/**
 * What a member may write: rows of their own agency under an agreement in force. Also about somebody sealed:
 * it shows them nothing, and a contact made before the sealing must not be lost.
 */
const ownRows = [
  ...['own', 'sealed', 'sealed-opened', 'sealed-grant-expired'],
  ...['sealed-grant-ended', 'sealed-grant-of-another'],
] as readonly Relation[]

/** The roles that open the categories of the everyday record. */
function workers(may: readonly Relation[]): May {
  return { outreach_worker: may, analyst: may, coordinator: may }
}

/** Those who meet people: whoever answers for the figures reads, and writes nothing that moves them. */
function whoMeets(may: readonly Relation[]): May {
  return { outreach_worker: may, coordinator: may }
}

/**
 * The permission table: for every closed table, who may do what with which rows. What is not written here is
 * refused. A table with row-level security that is not here fails the tests, and so does one that is here
 * and answers otherwise.
 */
export const permissions: Readonly<Record<string, Expected>> = {
  'people.person': {
    category: 'identity',
    read: workers(shared),
    // a new person is nobody who could be sealed yet
    write: whoMeets(ownRows),
  },
  'people.source_person': {
    category: 'identity',
    read: workers(sharedByName),
    write: whoMeets(ownRows),
    // the moment alone, by which a writing is held in place
    change: workers(['own', 'sealed-opened']),
  },
  'people.link': {
    category: 'link',
    row: { reason: 'told so' },
    read: workers(sharedByName),
    write: workers(sharedByName),
  },
  'outreach.contact': {
    category: 'contact',
    row: { contact_type: 'bedded_down' },
    read: workers(shared),
    write: whoMeets(ownRows),
    // and nobody changes one: a later word is another row
  },
  'outreach.contact_change': {
    category: 'contact',
    row: { contact_type: 'bedded_down', kind: 'amended' },
    read: workers(shared),
    write: whoMeets(shared),
  },
  'stays.stay': {
    category: 'stay',
    row: { accommodation_type: 'hostel' },
    read: workers(shared),
    write: whoMeets(ownRows),
    // when it ended, and no more
    change: whoMeets(shared),
  },
  'stays.departure': {
    category: 'departure',
    row: { institution: 'prison' },
    read: workers(shared),
    write: whoMeets(ownRows),
  },
  'people.link_decision': {
    category: 'link',
    row: { verdict: 'unsure', other_person_id: '@person' },
    read: workers(shared),
    write: workers(ownRows),
  },
  'people.match_feature': {
    category: 'identity',
    read: workers(sharedByName),
    write: workers(ownRows),
  },
  // the matcher asks, and members take a question up or leave it
  'people.review_task': {
    category: 'link',
    row: { other_person_id: '@person' },
    read: workers(shared),
    change: workers(shared),
  },
  'people.match_model': {
    read: { ...workers(['own', 'no-agreement']), auditor: ['own', 'no-agreement'] },
  },
  'people.frequent_key': {},
  'people.match_run': {},
  ...keyedTables,
  ...outreachTables,
  ...caseworkTables,
  ...rightsTables,
  ...accessTables,
  ...commitmentTables,
  ...planTables,
}
