import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Model } from '../matching/model.ts'
import { readModel, writeModel } from '../matching/read-model.ts'

let shelf: { readonly id: string; readonly model: Model } | undefined

/** The model this region's matcher learnt last; none before the first `waymark match`. */
export async function modelInUse(db: Db): Promise<Model | undefined> {
  const { rows } = await sql<{ id: string }>`
    select model_id as id from people.match_model order by made_at desc, model_id desc limit 1
  `.execute(db)
  const id = rows[0]?.id
  return id ? modelBy(db, id) : undefined
}

/** A model by its id, kept in memory while it is the one asked for. */
export async function modelBy(db: Db, id: string): Promise<Model | undefined> {
  if (shelf?.id === id) return shelf.model
  const { rows: kept } = await sql<{ text: string }>`
    select model::text as text from people.match_model where model_id = ${id}
  `.execute(db)
  const read = readModel(kept[0]?.text ?? '')
  // recording must go on: without a model it only goes on without candidates
  if ('problem' in read) return undefined
  shelf = { id, model: read.model }
  return read.model
}

/** Keeps a model, which is in use from then on. */
export async function keepModel(
  db: Db,
  { id, model }: { readonly id: string; readonly model: Model },
): Promise<void> {
  await sql`
    insert into people.match_model (model_id, trained_on, records, fingerprint, model)
    values (${id}, ${model.trained_on}, ${model.records}, ${model.fingerprint}, ${writeModel(model)}::json)
  `.execute(db)
}
