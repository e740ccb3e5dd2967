import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import {
  asOnATestDay,
  emptyAll,
  type FilesToTry,
  tryImport,
  withFolder,
} from '../trial-folder.store.ts'
import { importHmis } from './import-hmis.ts'

const database = freshDatabase()
beforeEach(async () => {
  await emptyAll(database.open)
  await tryImport(database.open, {})
})

const enrolments = `EnrollmentID,PersonalID,ProjectID,EntryDate,EnrollmentCoC,LivingSituation,LengthOfStay,MoveInDate,DateDeleted
e1,ana,street,2024-03-01,XX-501,207,2,,
e2,ana,nights,2024-03-10,XX-501,116,10,,
e3,ana,home,2024-04-01,,101,11,2024-04-05,
e4,ben,shelter,2024-03-01,XX-501,206,99,,
e5,ben,street,2024-03-01,XX-999,215,5,,
e6,gone,street,2024-03-01,XX-501,207,2,,
e7,ben,old,2024-03-01,XX-501,207,2,,
e8,ben,street,2024-03-01,XX-501,207,2,,2024-03-02 00:00:00
`

/** An invented package: everyone and everything in it is made up. */
function invented(version: string): FilesToTry {
  const [genders, ana, ben] = version.startsWith('2024')
    ? ['Woman,Man,NonBinary,GenderNone', '1,0,0,', '0,1,1,']
    : ['Sex', '0', '8']
  return {
    'Export.csv': `ExportID,SourceID,ImplementationID,CSVVersion\nX1,HERE,ONE,${version}\n`,
    'Client.csv': `\ufeffPersonalID,DOB,DOBDataQuality,${genders},DateDeleted
ana,1990-02-03,1,${ana},
ben,2001-01-01,99,${ben},
gone,1980-01-01,1,${ana},2024-01-01 10:00:00
`,
    'Project.csv': `ProjectID,ProjectType,DateDeleted\nstreet,4,\nshelter,0,\nnights,1,\nhome,13,\nold,4,2024-01-01 00:00:00\n`,
    'ProjectCoC.csv': `ProjectID,CoCCode,DateDeleted\nhome,XX-502,\n`,
    'Enrollment.csv': enrolments,
    'CurrentLivingSituation.csv': `CurrentLivingSitID,EnrollmentID,InformationDate,CurrentLivingSituation,DateDeleted
l1,e1,2024-03-02,116,
l2,e1,2024-03-03,101,
l3,e1,2024-03-04,116,2024-03-05 00:00:00
l4,e6,2024-03-04,116,
l5,e8,2024-03-04,116,
`,
    'Services.csv': `ServicesID,EnrollmentID,DateProvided,RecordType,TypeProvided,DateDeleted
v1,e2,2024-03-10,200,200,
v2,e2,2024-03-11,200,200,
v3,e2,2024-03-20,200,200,
v4,e1,2024-03-11,161,1,
`,
    'Exit.csv': `ExitID,EnrollmentID,ExitDate,Destination,DestinationSubsidyType,DateDeleted
x1,e1,2024-03-10,101,,
x3,e3,2024-06-01,435,434,
x4,e4,2024-03-05,207,,
`,
  }
}

const councils: Readonly<Record<string, string>> = { 'XX-501': 'E08000025', 'XX-502': 'E08000026' }
const bring = (files: FilesToTry) =>
  withFolder(files, (folder) =>
    importHmis(database.open, folder, { ...asOnATestDay(), areaOf: (coc) => councils[coc] }),
  )

async function texts(query: string): Promise<readonly string[]> {
  const { rows } = await database.open.pool.query<{ told: string }>(query)
  return rows.map(({ told }) => told)
}

test.for([
  ['2022 v1.4', 'version_too_old'],
  ['2030 v1.0', 'version_unknown'],
  ['', 'version_unknown'],
] as const)('a package of version "%s" is refused', async ([version, refusal]) => {
  expect(await bring(invented(version))).toEqual({ ok: false, refusal })
})

test('a folder that is no package is refused', async () => {
  expect(await bring({ 'people.csv': 'person_id\n' })).toEqual({
    ok: false,
    refusal: 'not_a_package',
  })
  const { 'Client.csv': _, ...without } = invented('2024 v1.4')
  expect(await bring(without)).toEqual({ ok: false, refusal: 'not_a_package' })
})

test.for(['Export.csv', 'Client.csv', 'Services.csv'])(
  '%s of a package that cannot be read stops the import and is not taken as missing',
  async (file) => {
    const { [file]: _, ...without } = invented('2024 v1.4')
    const outcome = await withFolder(without, async (folder) => {
      await symlink(join(folder, 'gone'), join(folder, file))
      return importHmis(database.open, folder, { ...asOnATestDay(), areaOf: () => 'E08000025' })
    })
    expect(outcome).toMatchObject({
      ok: true,
      value: { outcome: 'unreadable', problems: { first: [{ file, line: 0 }] } },
    })
    expect(await texts(`select source_ref as told from people.person`)).toEqual([])
  },
)

test('a wrong day stops the import and is told by the line of the package', async () => {
  const files = {
    ...invented('2024 v1.4'),
    'Exit.csv': 'ExitID,EnrollmentID,ExitDate,Destination\nx1,e1,03/10/2024,101\n',
  }
  expect(await bring(files)).toMatchObject({
    ok: true,
    value: {
      outcome: 'rows_refused',
      problems: {
        count: 1,
        first: [{ file: 'Exit.csv', line: 2, column: 'ExitDate', value: '03/10/2024' }],
      },
    },
  })
  expect(await texts(`select source_ref as told from people.person`)).toEqual([])
})

test.for(['2024 v1.4', '2026 v1.0'])(
  'a package of version %s becomes the same record',
  async (version) => {
    const outcome = await bring(invented(version))
    expect(outcome).toMatchObject({
      ok: true,
      value: { outcome: 'stored', problems: { count: 0 } },
    })
    expect(
      await texts(
        `select concat_ws(' ', source_ref, date_of_birth, is_care_leaver) as told from people.person order by source_ref`,
      ),
    ).toEqual(['ana 1990-02-03 f', 'ben t'])
    expect(
      await texts(
        `select concat_ws(' ', source_ref, area_code, night, contact_type) as told from outreach.contact`,
      ),
    ).toEqual(['l1 E08000025 2024-03-02 bedded_down'])
    expect(
      await texts(`select concat_ws(' ', source_ref, area_code, accommodation_type, moved_in, moved_out) as told
      from stays.stay order by source_ref`),
    ).toEqual([
      'enrolment-e4 E08000025 emergency_bed 2024-03-01 2024-03-05',
      'exit-x1 E08000025 emergency_bed 2024-03-10',
      'exit-x3 E08000026 social_rented 2024-06-01',
      'home-e3 E08000026 private_rented 2024-04-05 2024-06-01',
      'nights-e2-2024-03-10 E08000025 emergency_bed 2024-03-10 2024-03-12',
      'nights-e2-2024-03-20 E08000025 emergency_bed 2024-03-20 2024-03-21',
    ])
    expect(
      await texts(
        `select concat_ws(' ', source_ref, institution, left_on) as told from stays.departure`,
      ),
    ).toEqual(['left-e1 prison 2024-03-01'])
  },
)

test('what was left out of a package is told with the reason', async () => {
  const outcome = await bring(invented('2024 v1.4'))
  const findings = outcome.ok ? outcome.value.findings : []
  expect(Object.fromEntries(findings.map(({ id, count }) => [id, count]))).toMatchObject({
    hmis_parent_deleted: 4,
    hmis_no_area: 1,
    hmis_not_on_the_street: 1,
    hmis_destination: 1,
    hmis_discharge_unknown: 1,
    hmis_other_service: 1,
  })
})

test('several genders ticked in FY2024 stand as other', async () => {
  await bring(invented('2024 v1.4'))
  expect(await texts(`select gender as told from people.person order by source_ref`)).toEqual([
    'female',
    'other',
  ])
})

test('the same package again changes nothing, and another installation’s people are others', async () => {
  await bring(invented('2026 v1.0'))
  const again = await bring(invented('2026 v1.0'))
  expect(again).toMatchObject({
    ok: true,
    value: { changes: { count: 0 }, files: { 'contacts.csv': { unchanged: 1 } } },
  })
  const other = invented('2026 v1.0')
  await bring({ ...other, 'Export.csv': String(other['Export.csv']).replace('ONE', 'TWO') })
  expect(await texts(`select source_ref as told from people.person`)).toHaveLength(4)
})
