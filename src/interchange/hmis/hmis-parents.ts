import { fosterCare } from './hmis-codes.ts'
import type { HmisNotes, HmisRow } from './hmis-notes.ts'
import { hmisRows } from './hmis-rows.ts'

/** An enrolment of a person in a project, both of which stand. */
export type HmisEnrolment = {
  readonly id: string
  readonly personId: string
  readonly projectType: string
  readonly areaCode: string
  readonly entered: string
  /** Where the person had lived before, and for how long, as HMIS codes. */
  readonly cameFrom: string
  readonly lengthOfStay: string
  readonly movedIn: string
}

export type HmisParents = {
  readonly people: ReadonlyMap<string, HmisRow>
  readonly enrolments: ReadonlyMap<string, HmisEnrolment>
  /** People who came from foster care. */
  readonly careLeavers: ReadonlySet<string>
}

/** The council that the rows of a continuum of care count to; `undefined` to leave them out. */
export type AreaOf = (coc: string) => string | undefined

type Project = { readonly type: string; readonly coc: string }

/** Reads what other rows hang on: people, projects and enrolments that are not deleted. */
export async function readParents(
  folder: string,
  areaOf: AreaOf,
  notes: HmisNotes,
): Promise<HmisParents> {
  const people = new Map<string, HmisRow>()
  const client = { file: 'Client.csv', needs: ['PersonalID', 'DOB'] }
  for await (const row of hmisRows(folder, client, notes)) people.set(row.cell('PersonalID'), row)
  const projects = await readProjects(folder, notes)
  const enrolments = new Map<string, HmisEnrolment>()
  const careLeavers = new Set<string>()
  const enrolment = {
    file: 'Enrollment.csv',
    needs: ['EnrollmentID', 'PersonalID', 'ProjectID', 'EntryDate', 'LivingSituation'],
  }
  for await (const row of hmisRows(folder, enrolment, notes)) {
    const project = projects.get(row.cell('ProjectID'))
    if (!project || !people.has(row.cell('PersonalID'))) {
      notes.leftOut('hmis_parent_deleted', `Enrollment ${row.cell('EnrollmentID')}`)
      continue
    }
    if (row.cell('LivingSituation') === fosterCare) careLeavers.add(row.cell('PersonalID'))
    const read = enrolmentOf(row, project, areaOf, notes)
    if (read) enrolments.set(read.id, read)
  }
  return { people, enrolments, careLeavers }
}

async function readProjects(
  folder: string,
  notes: HmisNotes,
): Promise<ReadonlyMap<string, Project>> {
  const cocs = new Map<string, string>()
  const coc = { file: 'ProjectCoC.csv', needs: ['ProjectID', 'CoCCode'] }
  for await (const row of hmisRows(folder, coc, notes)) {
    if (!cocs.has(row.cell('ProjectID'))) cocs.set(row.cell('ProjectID'), row.cell('CoCCode'))
  }
  const projects = new Map<string, Project>()
  const project = { file: 'Project.csv', needs: ['ProjectID', 'ProjectType'] }
  for await (const row of hmisRows(folder, project, notes)) {
    const id = row.cell('ProjectID')
    projects.set(id, { type: row.cell('ProjectType'), coc: cocs.get(id) ?? '' })
  }
  return projects
}

function enrolmentOf(
  row: HmisRow,
  project: Project,
  areaOf: AreaOf,
  notes: HmisNotes,
): HmisEnrolment | undefined {
  const id = row.cell('EnrollmentID')
  const coc = row.cell('EnrollmentCoC') || project.coc
  const areaCode = areaOf(coc)
  if (!areaCode) {
    notes.leftOut('hmis_no_area', `Enrollment ${id}, ${coc || 'no place'}`)
    return undefined
  }
  const entered = notes.day('Enrollment.csv', row, 'EntryDate')
  if (!entered) return undefined
  const movedIn = row.cell('MoveInDate') ? notes.day('Enrollment.csv', row, 'MoveInDate') : ''
  return {
    id,
    personId: row.cell('PersonalID'),
    projectType: project.type,
    areaCode,
    entered,
    cameFrom: row.cell('LivingSituation'),
    lengthOfStay: row.cell('LengthOfStay'),
    movedIn: movedIn ?? '',
  }
}
