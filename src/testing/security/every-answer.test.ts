import { beforeAll, describe, expect, test } from 'vitest'
import { rowCounts } from './machinery/columns.store.ts'
import {
  fault,
  findings,
  headerMissing,
  keptByOthers,
  leadsAway,
  rawMarkup,
  tellsOfTheMachine,
  toldTooMuch,
} from './machinery/findings.ts'
import { nameAmongOurs, namesTyped } from './machinery/names-apart.ts'
import { memberCodes, plantedHouse } from './machinery/planted-house.ts'
import { foreign, open, partner, sealed } from './machinery/planted-person.ts'
import { type Walked, walk } from './machinery/walk.ts'

const house = plantedHouse()
let walked: Walked
let before: Readonly<Record<string, number>>
let after: Readonly<Record<string, number>>

/** Addresses that answer nobody in this walk with a page, each with why. */
const answersOtherwise: Readonly<Record<string, string>> = {
  '/matches/answers/:decision/undo':
    'is open to whoever answered; tried with the review of matches',
  '/people/:person/writings/:writing/apart':
    'is there where two writings are linked; tried with linking',
  '/people/:person/same/:who':
    'sets two people beside each other, and the walk knows one; tried in who-they-may-be.test.ts',
  '/sharing/:agreement/amend': 'is there until others sign; tried with the agreements',
  '/outreach/phone/worker.js': 'a file of the build; tried in the browser',
  '/outreach/devices/:device': 'is there for its own member; tried with the phones',
  '/people/:person/corrections/:correction':
    'is there until it is answered; tried with corrections',
  '/retention/:rule': 'is there while a shorter rule waits; tried with retention',
  '/live': 'a stream that never ends; its words are tried in live-pages.test.ts',
  '/sign-in/link/:token': 'opens by a link from a letter alone; tried in link.test.ts',
  '/invitation/:token': 'opens by a link from a letter alone; tried in invitations.test.ts',
  '/sign-in/organisation/back': 'lets in or turns away; tried in organisation.test.ts',
  '/join/:code': 'opens by the code of a room; tried in room.test.ts',
  '/sign/:word': 'opens by a link from a letter alone; tried in life.test.ts',
  '/our-commitments/:commitment/bring': 'asks for a roundtable; tried in bring.test.ts',
  '/room/:room/live': 'a stream that never ends; tried in room.test.ts',
  '/members/:member/leave': 'is about a colleague; tried in members.test.ts',
  '/members/:member/recovery-code': 'is about a colleague; tried in lost-key.test.ts',
}

/** Tables that looking may add to: who looked, when a sign-in was last used, and where a phone was heard of. */
const lookingWrites = /^(access\.(audit_|session|counted_try)|outreach\.device_browser$)/

beforeAll(async () => {
  before = await rowCounts(house.db)
  walked = await walk(house, [open, partner, foreign, sealed])
  after = await rowCounts(house.db)
})

describe('whoever asks, every address of the house', () => {
  test('answers somebody, so that its answer was looked at', () => {
    const answered = new Set(
      walked.heard
        .filter(({ answer }) => answer.statusCode === 200)
        .map(({ address }) => address.pattern),
    )
    const silent = house.addresses
      .filter(({ method, pattern }) => method === 'GET' && !answered.has(pattern))
      .map(({ pattern }) => pattern)
    expect(silent.filter((pattern) => !(pattern in answersOtherwise))).toEqual([])
  })

  test('answers without a fault', () => {
    expect(findings(walked.heard, fault)).toEqual([])
  })

  test('changes nothing by being looked at', () => {
    const changed = Object.keys(after).filter((table) => before[table] !== after[table])
    expect(changed.filter((table) => !lookingWrites.test(table))).toEqual([])
  })

  test('tells nobody of a person who is closed to them', () => {
    expect(findings(walked.heard, toldTooMuch)).toEqual([])
  })

  test('tells members of the people who are open to them, or the test before saw nothing', () => {
    const told = walked.heard.filter(({ answer }) => answer.body.includes('Planted'))
    expect(new Set(told.map(({ asker }) => asker.name))).toContain('outreach_worker')
    expect(new Set(told.map(({ asker }) => asker.name))).toContain('stranger')
  })

  test('shows what was written as words, never as markup', () => {
    expect(findings(walked.heard, rawMarkup)).toEqual([])
  })

  test('keeps every name apart from our own words, so that it turns none of them round', async () => {
    const look = nameAmongOurs(await namesTyped(house.db))
    expect(findings(walked.heard, look)).toEqual([])
  })

  test('carries every header that protects it', () => {
    expect(findings(walked.heard, headerMissing)).toEqual([])
  })

  test('is kept by no browser and no proxy where it is for members', () => {
    expect(findings(walked.heard, keptByOthers)).toEqual([])
  })

  test('leads to no other site, and tells nothing of the machine', () => {
    expect(findings(walked.heard, leadsAway)).toEqual([])
    expect(findings(walked.heard, tellsOfTheMachine)).toEqual([])
  })

  test('turns away whoever its rule does not name', () => {
    const roles = new Set(Object.keys(memberCodes).filter((name) => name !== 'stranger'))
    const passed = walked.heard.filter(({ asker, address, answer }) => {
      if ('everyone' in address.rule) return false
      const role = asker.name === 'stranger' ? 'outreach_worker' : asker.name
      const may = roles.has(role) && (address.rule.roles as readonly string[]).includes(role)
      return !may && answer.statusCode !== (asker.name === 'nobody' ? 303 : 403)
    })
    expect(passed.map(({ asker, url }) => `${asker.name} ${url}`)).toEqual([])
  })
})
