import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { beforeAll } from 'vitest'
import { type Category, inventedMembers, keepAgreement, type Member, type Role } from '#access'
import { newId } from '#foundations'
import {
  encodedColumns,
  encodedLine,
  featuresOf,
  type KeyFile,
  readKeyFile,
  registerPerson,
  type Written,
} from '#people'
import type { AgencyId, PersonId } from '#vocabulary'
import { type FreshHouse, freshHouse, type Visitor } from './fresh-house.ts'

/** Two organisations between which nothing is shared but whether somebody is known: one asks, the other knows. */
export type Between = { readonly asker: AgencyId; readonly knower: AgencyId }

/** A house with a fresh agreement between the two, and everything it takes to ask under it. */
export function keyedHouse(categories: readonly Category[] = ['link']) {
  const house = freshHouse()
  const agreement = newId<'agreement'>()
  const page = `/keyed/${agreement}`
  let coordinator: Visitor | undefined
  let between: Between | undefined
  beforeAll(async () => {
    coordinator = await house.as('coordinator')
    const asker = (await memberWho(house, 'coordinator')).agencyId
    between = { asker, knower: (await memberWho(house, 'outreach_worker')).agencyId }
    await agree(house, between, { id: agreement, categories })
  })
  const asking = () => given(coordinator)
  return {
    ...{ house, agreement, page },
    get between() {
      return given(between)
    },
    get coordinator() {
      return asking()
    },
    known: (told: Told) => known(house, told),
    freshKey: () => freshKey(asking(), page),
    answersTo: (file: string) => answersTo(asking(), page, file),
  }
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The house is open once the tests of the file run')
  return value
}

async function memberWho(house: FreshHouse, is: Role): Promise<Member> {
  const member = (await inventedMembers(house.db)).find(({ role }) => role === is)
  if (!member) throw new Error(`Nobody is invented who is a ${is}`)
  return member
}

/** An agreement made for linking that both have signed. */
export async function agree(
  house: FreshHouse,
  { asker, knower }: Between,
  of: { readonly id: string & KeyedAgreement; readonly categories: readonly Category[] },
): Promise<void> {
  await keepAgreement(house.db, {
    ...{ ...of, reference: `R-${of.id}`, title: 'Known elsewhere', purposes: ['linking'] },
    ...{ lawfulBasis: 'public_task', impactAssessment: 'x' },
    ...{ fromOn: '2020-01-01', reviewOn: '2999-01-01', untilOn: undefined, endedOn: undefined },
    isInvented: true,
    parties: [asker, knower].map((agencyId) => ({
      ...{ agencyId, dataProtectionOfficer: 'x', signatory: 'x', signedOn: '2020-01-01' },
    })),
  })
}
type KeyedAgreement = ReturnType<typeof newId<'agreement'>>

/** A given name, a family name and a day of birth. */
export type Told = readonly [given: string, family: string, born: string]

/** Somebody the other organisation writes down. */
async function known(house: FreshHouse, [given, family, born]: Told): Promise<PersonId> {
  const id = newId<'person'>()
  const by = await memberWho(house, 'outreach_worker')
  const needs = await house.actingAs('outreach_worker', 'casework')
  const dateOfBirth = Temporal.PlainDate.from(born)
  const person = { givenName: given, familyName: family, dateOfBirth }
  await needs.db.transaction().execute((db) => registerPerson({ db, needs, by }, id, person))
  return id
}

/** The same person as the organisation that asks has written them. */
export function written([given, family, born]: Told, id = 'c1'): Written {
  return { record_id: id, given_name: given, family_name: family, date_of_birth: born }
}

/** A key made anew and handed over, as whoever encodes has it. */
async function freshKey(coordinator: Visitor, page: string): Promise<KeyFile['secret']> {
  const made = await coordinator.post(`${page}/make`, {})
  const file = await coordinator.post(`${page}/take`, {})
  const read = readKeyFile(file.body, '2024-07-02')
  if ('problem' in read) throw new Error(`${made.statusCode}: ${read.problem}`)
  return read.key.secret
}

/** A file as `waymark encode` writes it. */
export function encoded(secret: KeyFile['secret'], ...people: readonly Written[]): string {
  const lines = people.map((one) => encodedLine(one.record_id, featuresOf(one), secret))
  return [encodedColumns.join(','), ...lines].join('\n')
}

async function answersTo(coordinator: Visitor, page: string, file: string) {
  const answer = await coordinator.post(`${page}/ask`, { encoded: file })
  const read = load(answer.body)
  const cellsOf = (row: Parameters<typeof read>[0]) =>
    read(row)
      .find('th, td')
      .toArray()
      .map((cell) => read(cell).text())
  const told = read('tbody tr').toArray().map(cellsOf)
  return { answer, told, problem: read('.govuk-error-summary').text() }
}
