import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type AgencyId, type Id, type MemberId, readId } from '#vocabulary'
import { templateKept } from '../room/events/life-events.ts'
import type { Template } from './template.ts'

export type TemplateId = Id<'template'>

/** A format an organisation has made of another: its newest version. */
export type OwnTemplate = { readonly id: TemplateId; readonly template: Template }

/** The formats of the own organisation, each as it is now. */
export async function ownTemplates(db: Db): Promise<readonly OwnTemplate[]> {
  const { rows } = await sql<{ id: TemplateId; body: unknown }>`
    select distinct on (template_id) template_id as id, body
    from commitment.template_version
    order by template_id, version desc
  `.execute(db)
  return rows
    .map(({ id, body }) => ({ id, template: templateOf(body) }))
    .toSorted((one, other) => one.template.name.localeCompare(other.template.name, 'en-GB'))
}

/** One of them, as it is now; nothing where there is none. */
export async function ownTemplate(db: Db, typed: string): Promise<Template | undefined> {
  const id = readId<'template'>(typed)
  return id && (await ownTemplates(db)).find((one) => one.id === id)?.template
}

/** Keeps the next version of a format. Two who change one at once do not overwrite each other: the later is told. */
export async function keepTemplate(
  db: Db,
  id: TemplateId,
  kept: { readonly template: Template; readonly agencyId: AgencyId; readonly by: MemberId },
): Promise<'kept' | 'changed-meanwhile'> {
  const { rows } = await sql`
    insert into commitment.template_version (template_id, version, agency_id, name, body, made_by, made_at)
    values (${id}, ${kept.template.version}, ${kept.agencyId}, ${kept.template.name},
      ${JSON.stringify(kept.template)}::jsonb, ${kept.by}, now())
    on conflict (template_id, version) do nothing
    returning version
  `.execute(db)
  return rows.length > 0 ? 'kept' : 'changed-meanwhile'
}

function templateOf(body: unknown): Template {
  const read = templateKept.parse(body)
  return { ...read, seeds: read.seeds.map((seed) => ({ ...seed, addressee: seed.addressee })) }
}
