import type { Expected, May, Relation } from './relations.ts'

const shared = ['own', 'partner', 'sealed-opened'] as const satisfies readonly Relation[]
const ownRows = [
  ...['own', 'sealed', 'sealed-opened', 'sealed-grant-expired'],
  ...['sealed-grant-ended', 'sealed-grant-of-another'],
] as readonly Relation[]
const always = ['own', 'no-agreement'] as const satisfies readonly Relation[]
const anybody: readonly Relation[] = [...always, 'member-left']

/** Notes and places are for whoever meets people, or sends somebody. */
const onTheStreet = (may: readonly Relation[]): May => ({ outreach_worker: may, coordinator: may })
const told: Pick<Expected, 'read' | 'write'> = {
  read: onTheStreet(shared),
  write: onTheStreet(ownRows),
}
/** Patches and shifts are told to every member. */
const read: May = {
  ...onTheStreet(always),
  analyst: always,
  auditor: always,
}

/** The closed tables of what is told with a contact, and of shifts. */
export const outreachTables: Readonly<Record<string, Expected>> = {
  'outreach.contact_detail': { category: 'note', ...told },
  'outreach.contact_need': { category: 'note', row: { need: 'money' }, ...told },
  'outreach.contact_offer': {
    category: 'contact',
    row: { offer: 'bedding', reply: 'accepted' },
    read: { ...onTheStreet(shared), analyst: shared },
    write: onTheStreet(ownRows),
  },
  'outreach.contact_place': {
    category: 'place',
    row: { cell_row: 23000, cell_column: 0, until_at: 'tomorrow' },
    ...told,
  },
  'outreach.contact_spot': {
    category: 'place',
    row: { latitude: 52, longitude: 0, reason: 'welfare_check', until_at: 'tomorrow' },
    ...told,
  },
  'outreach.patch': { read, write: onTheStreet(always), change: { coordinator: always } },
  'outreach.shift': {
    row: {
      starts_at: '2024-06-01T20:00Z',
      ends_at: '2024-06-01T22:00Z',
      conditions: 'dry',
      called_off_by: '@none',
    },
    read,
    write: onTheStreet(['own', 'no-agreement']),
  },
  // added to a shift of the own agency, which these rows are not of
  'outreach.shift_worker': { read },
  'outreach.shift_patch': { read },
  'outreach.patch_visit': { read },
  'outreach.severe_weather': {
    row: {
      from_at: '2024-06-01T20:00Z',
      until_at: '2024-06-02T20:00Z',
      trigger_code: 'frost',
      switched_off_by: '@none',
    },
    read: {
      ...onTheStreet(anybody),
      ...{
        analyst: anybody,
        auditor: anybody,
        partner: anybody,
        assessor: anybody,
        nobody: anybody,
      },
    },
    write: { coordinator: always },
  },
  // a phone is its member's own, and of the coordinators of its organisation; these are of another organisation
  'outreach.device': {
    row: { revoked_by: '@none' },
    read: { coordinator: ['no-agreement'] },
    change: { coordinator: ['no-agreement'] },
    write: { ...onTheStreet(always), analyst: always, auditor: always },
  },
  'outreach.device_browser': { read: { coordinator: ['no-agreement'] } },
  'outreach.left_entry': {
    row: { decided_by: '@none' },
    read: { coordinator: ['no-agreement'] },
  },
  // a member's own digest of what they told
  'outreach.telling': {
    read: { coordinator: ['no-agreement'] },
    write: {
      ...onTheStreet(anybody),
      ...{ analyst: anybody, auditor: anybody },
      // whoever has left tells what their phone still held, whatever they were
      ...{ partner: ['member-left'], assessor: ['member-left'] },
    },
  },
}
