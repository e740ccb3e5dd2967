import { actAs, type Member } from '#access'
import { newId, type OpenDatabase, openForWeb, systemClock } from '#foundations'
import { type PlanDocument, readFile, takePlan, writePlan } from '#plans'
import { say, tell } from '../commands/command.ts'
import { openHouse } from '../house.ts'
import { inTime, timed } from './spread.ts'

const most = 5000

/** Measures taking a document of so many rows in, from its bytes to the plan that is kept, as several kinds of file. Whether each took 5 seconds at most and lost no row. */
export async function benchImport(
  database: OpenDatabase,
  member: Member,
  rows: number,
): Promise<boolean> {
  const web = await openForWeb(database)
  const needs = actAs(await openHouse(web, systemClock), {
    memberId: member.id,
    purpose: undefined,
  })
  const take = (document: PlanDocument) =>
    needs.db
      .transaction()
      .execute((db) =>
        takePlan(needs, db, member, { id: newId<'plan'>(), document, areaCodes: [] }),
      )
  say('', `a document of ${rows} rows: read, and kept`)
  const results: boolean[] = []
  for (const [name, bytes] of await filesOf(rows)) {
    tell(name)
    let document: PlanDocument | undefined
    const reading = await timed(async () => {
      const read = await readFile({ name, bytes })
      if (read.ok) document = read.document
    })
    const keeping = await timed(async () => document && take(document))
    const found = document?.actions.length ?? 0
    const late = reading + keeping > most ? `   over ${most / 1000} s` : ''
    say(
      `  ${name.padEnd(12)} ${inTime(reading).padStart(10)} ${inTime(keeping).padStart(10)}   ${found} actions${late}`,
    )
    results.push(found === rows && late === '')
  }
  await web.close()
  return !results.includes(false)
}

/** A table as people write them, and the same plan as files of an office. */
async function filesOf(rows: number): Promise<readonly (readonly [string, Uint8Array])[]> {
  const markdown = new TextEncoder().encode(tableOf(rows))
  const read = await readFile({ name: 'plan.md', bytes: markdown })
  if (!read.ok) throw new Error(read.sentence)
  const { document } = read
  return [
    ['plan.md', markdown],
    ['plan.csv', await writePlan(document, 'csv')],
    ['plan.xlsx', await writePlan(document, 'xlsx')],
    ['plan.docx', await writePlan(document, 'docx')],
  ]
}

function tableOf(rows: number): string {
  const dues = ['April 2027', 'Six monthly', 'March 2027 onwards', 'Ongoing', 'Autumn 2027']
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = `${1 + Math.floor(at / 25)}.${1 + (at % 25)}`
    const words = `Agree with the ${at + 1}th ward how nobody leaves it to the street`
    const due = dues[at % dues.length]
    return `| ${number} | ${words} | ${due} | Team ${at % 9} | Brief, 40 people supported a year |`
  })
  return [
    '# A plan of an invented city, January 2027 to December 2029',
    '',
    '| Number | Action | Due date | Lead | Evidencing success |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
