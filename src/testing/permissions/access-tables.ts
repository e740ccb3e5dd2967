import { type Expected, type May, type Relation, relations } from './relations.ts'

const always = ['own', 'no-agreement'] as const satisfies readonly Relation[]
const anybody: readonly Relation[] = ['own', 'no-agreement', 'member-left']
const everybody: May = {
  outreach_worker: anybody,
  analyst: anybody,
  coordinator: anybody,
  auditor: anybody,
  partner: anybody,
  assessor: anybody,
  nobody: anybody,
}
const coordinating: May = { coordinator: always }
/** For whoever declares nights and signs returns. */
const declarers: May = { analyst: always, coordinator: always }
const workers: May = { outreach_worker: always, ...declarers }
/** Whoever records: what keeps figures current is written with every act. */
const keeping = { write: workers, change: workers, delete: workers } satisfies Expected
const wherever = (Object.keys(relations) as readonly Relation[]).filter(
  (one) => one !== 'member-left',
)
/** The same where a row is of a person: under the id alone, which names nobody. */
const ofEverybody: May = { outreach_worker: wherever, analyst: wherever, coordinator: wherever }
const sealed = [
  ...['sealed', 'sealed-opened', 'sealed-grant-expired'],
  ...['sealed-grant-ended', 'sealed-grant-of-another'],
] as readonly Relation[]
/** What a member was given is told to them, to coordinators and to auditors. */
const given = ['sealed-opened', 'sealed-grant-expired', 'sealed-grant-ended'] as const
const granted: May = {
  outreach_worker: given,
  analyst: given,
  coordinator: given,
  auditor: [...given, 'sealed-grant-of-another'],
}

/** Closed tables that are not of the record of people: of access, of figures, of nights. */
export const accessTables: Readonly<Record<string, Expected>> = {
  'access.sealing': {
    arranged: true,
    row: { reason: 'witness' },
    write: { coordinator: wherever },
    // when a seal is looked at again
    change: { coordinator: sealed },
    read: {
      outreach_worker: ['sealed-opened'],
      analyst: ['sealed-opened'],
      coordinator: sealed,
      auditor: sealed,
    },
  },
  'access.access_grant': {
    arranged: true,
    read: granted,
  },
  // whoever acts lays a letter down; the house itself sends what is still to leave
  'foundations.letter_to_send': {
    read: { nobody: anybody },
    write: everybody,
    change: { nobody: anybody },
    delete: { nobody: anybody },
  },
  'access.member': { arranged: true, read: everybody },
  'access.session': { read: everybody, write: everybody, change: everybody, delete: everybody },
  'access.grant_review': { row: { verdict: 'proper', note: 'It was in order' } },
  // a member's own
  'access.notice': {
    read: { coordinator: ['no-agreement'] },
    change: { coordinator: ['no-agreement'] },
  },
  'directory.agency': {
    arranged: true,
    row: { kind: 'outreach' },
    read: everybody,
    write: coordinating,
    change: coordinating,
  },
  'directory.agency_change': {
    row: { kind: 'closed', into_agency_id: '@none' },
    read: everybody,
    write: coordinating,
  },
  'access.audit_chain': {},
  'access.audit_event': {
    row: { action: 'read', position: 7 },
    read: { auditor: always, coordinator: ['no-agreement'] },
  },
  'access.audit_person': { row: { chain: 'x' }, read: { auditor: wherever } },
  'access.audit_seal': { read: { auditor: always } },
  'access.trace_waiting': {},
  'access.agreement_change': { row: { kind: 'made' }, read: everybody },
  // for signing somebody in alone, which no transaction of a member's work is
  'access.sign_in_link': {},
  'access.passkey': {},
  'access.passkey_challenge': {},
  'access.authenticator': {},
  'access.recovery_code': {},
  'access.counted_try': {},
  'access.known_network': {},
  'access.organisation_sign_in': { row: { issuer: 'https://x' } },
  'access.organisation_subject': { row: { issuer: 'https://x' } },
  'access.organisation_visit': {},
  'access.invitation': {},
  'access.team_membership': { read: everybody },
  'access.member_change': { row: { kind: 'joined' }, read: { auditor: always } },
  // declared again in one's own name, which these rows do not bear
  'outreach.single_night': {
    read: everybody,
    write: declarers,
    change: { coordinator: ['no-agreement'] },
  },
  'indicators.person_month': { read: ofEverybody, write: ofEverybody, delete: ofEverybody },
  'indicators.month_figure': { ...keeping, read: everybody },
  'indicators.touched': {
    read: ofEverybody,
    write: ofEverybody,
    change: ofEverybody,
    delete: ofEverybody,
  },
  'indicators.rebuild': { read: everybody },
  'indicators.return_edition': {
    // the digest of the content, which is “x”
    row: { sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' },
    read: workers,
    write: declarers,
  },
}
