import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderPage } from '#design'
import { listCouncils } from '#directory'
import { type Needs, projectFolder } from '#foundations'
import { contexts } from '../../badge/contexts.ts'
import { didDocumentOf } from '../../badge/keys/key-ring.ts'
import { bake } from '../../badge/picture/picture.ts'
import { statusPurposes } from '../../badge/status/status-list.ts'
import { signedBadge, signedStatusList } from '../../issuing/issue.ts'
import { publicKeys } from '../../issuing/issuing-key.store.ts'
import { markKinds, markOf } from '../../issuing/mark.ts'
import { PublishedRecordPage, PublishedRecordsPage } from '../../records/published-record.page.tsx'
import { publishedRecord, publishedRecords } from '../../records/published-record.store.ts'
import { AboutSchemePage } from '../../scheme/about-scheme.page.tsx'
import { readScheme, type SchemeKept } from '../../scheme/scheme.store.ts'
import { EntryPage } from '../entry.page.tsx'
import { entryToday } from '../entry-today.ts'
import { RegisterPage } from '../register.page.tsx'
import { kinOf, type RegisterLine, searchRegister } from '../register.store.ts'
import { registerAtom, registerCsv, registerJson } from '../register-files.ts'
import { snapshotOf } from '../snapshot.store.ts'
import { howToServe } from './how-to-serve.ts'

/** A file of the copy: where it lies, as the path of its address does, and what is in it. */
export type CopiedFile = { readonly path: string; readonly content: string | Uint8Array }

const everything = { words: '', area: '', applicant: '', stage: '', state: '' }

/** Everything another host needs to serve in the place of this house: pages, data, badges, keys and the lists of what was taken back. */
export async function* filesOfCopy(needs: Needs): AsyncGenerator<CopiedFile> {
  const scheme = await readScheme(needs.db)
  const lines = await searchRegister(needs.db, everything)
  yield { path: 'README.txt', content: howToServe(needs.publicUrl()) }
  yield* wholeFiles(needs, scheme, lines)
  for (const line of lines) yield* entryFiles(needs, scheme, line)
  yield* recordFiles(needs)
  yield* trustFiles(needs)
  yield* assetFiles()
}

const frameOf = (needs: Needs) => ({ demonstration: needs.isDemonstration, isCopy: true })

async function* wholeFiles(
  needs: Needs,
  { terms }: SchemeKept,
  lines: readonly RegisterLine[],
): AsyncGenerator<CopiedFile> {
  const [frame, now] = [frameOf(needs), needs.clock.now()]
  const register = renderPage(
    <RegisterPage {...{ frame, lines, now }} search={everything} areas={[]} />,
  )
  const entries = lines.map(({ entry }) => entryToday(entry, { scheme: terms, now }))
  yield { path: 'index.html', content: register }
  yield { path: 'commitments/index.html', content: register }
  yield { path: 'commitments.json', content: registerJson(entries) }
  yield { path: 'commitments.csv', content: registerCsv(entries) }
  yield { path: 'commitments.atom', content: registerAtom(lines, needs.publicUrl()) }
  yield {
    path: 'scheme/index.html',
    content: renderPage(<AboutSchemePage frame={frame} scheme={terms} />),
  }
}

async function* entryFiles(
  needs: Needs,
  scheme: SchemeKept,
  line: RegisterLine,
): AsyncGenerator<CopiedFile> {
  const { entry } = line
  const path = `commitments/${entry.reference}`
  const at = { scheme: scheme.terms, now: needs.clock.now() }
  const pictures = markKinds(scheme, entry.award)
  const kin = await kinOf(needs.db, entry)
  const areas = await listCouncils(needs.db)
  yield {
    path: `${path}/index.html`,
    content: renderPage(
      <EntryPage {...line} {...at} {...{ kin, pictures, areas }} frame={frameOf(needs)} />,
    ),
  }
  yield { path: `${path}.json`, content: JSON.stringify(entryToday(entry, at)) }
  for (let number = 1; number <= entry.award.snapshot; number += 1) {
    const content = await snapshotOf(needs.db, entry.id, number)
    if (content) yield { path: `${path}/snapshots/${number}`, content }
  }
  const badge = await signedBadge(needs, entry, scheme.terms)
  yield { path: `${path}/badge.json`, content: badge }
  for (const kind of pictures) {
    const mark = markOf(scheme, kind, entry.award)
    const baked = mark && bake(mark, badge)
    if (baked?.ok) yield { path: `${path}/badge.${kind}`, content: baked.bytes }
  }
}

async function* recordFiles(needs: Needs): AsyncGenerator<CopiedFile> {
  const frame = frameOf(needs)
  const records = await publishedRecords(needs.db)
  yield {
    path: 'roundtable-records/index.html',
    content: renderPage(<PublishedRecordsPage frame={frame} records={records} />),
  }
  for (const { id } of records) {
    const record = await publishedRecord(needs.db, id)
    if (!record) continue
    yield {
      path: `roundtable-records/${id}/index.html`,
      content: renderPage(<PublishedRecordPage frame={frame} record={record} />),
    }
    yield { path: `roundtable-records/${id}.json`, content: JSON.stringify(record) }
  }
}

/** What whoever verifies a badge asks for: the keys, the lists, and the contexts badges are written in. */
async function* trustFiles(needs: Needs): AsyncGenerator<CopiedFile> {
  const ring = await publicKeys(needs.db)
  yield {
    path: '.well-known/did.json',
    content: JSON.stringify(didDocumentOf(ring, needs.publicUrl())),
  }
  for (const purpose of statusPurposes) {
    const content = await signedStatusList(needs, purpose)
    if (content) yield { path: `credentials/status/${purpose}`, content }
  }
  for (const { file } of contexts) {
    const content = await readFile(join(projectFolder(), 'src/commitment/badge/contexts', file))
    yield { path: `contexts/${file}`, content }
  }
}

async function* assetFiles(): AsyncGenerator<CopiedFile> {
  for (const asset of ['waymark.css', 'favicon.svg']) {
    const content = await readFile(join(projectFolder(), 'build/public', asset)).catch(
      () => undefined,
    )
    if (content) yield { path: `assets/${asset}`, content }
  }
}
