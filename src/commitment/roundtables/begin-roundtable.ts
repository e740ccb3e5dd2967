import type { Member } from '#access'
import { done, type Outcome, refused } from '#vocabulary'
import { addLines, beginStream } from '../log/log.store.ts'
import type { RoomEvent } from '../room/events/room-event.ts'
import type { RoundtableId } from '../room/ids.ts'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import { ownTemplate } from '../templates/template.store.ts'
import type { Template } from '../templates/template.ts'
import { findRoundtable, keepRoundtable } from './roundtable.store.ts'

/** A roundtable that is to be prepared: what it is called, and after which format. */
export type NewRoundtable = {
  readonly id: RoundtableId
  readonly title: string
  /** The code of a format Waymark brings, or the id of one’s own. */
  readonly format: string
}

/** Begins a roundtable in the name of whoever convenes it. Sent twice it is begun once; another under an id that is taken is refused. */
export async function beginRoundtable(
  needs: RoomNeeds,
  by: Member,
  { id, title, format }: NewRoundtable,
): Promise<Outcome<RoundtableId, 'no-such-format' | 'sent-before'>> {
  return streamDb(needs, id, by.id)
    .transaction()
    .execute(async (db) => {
      const shipped = shippedTemplates.find(({ code }) => code === format)
      const template = shipped ?? (await ownTemplate(db, format))
      if (!template) return refused('no-such-format')
      const isNew = await beginStream(db, { id, kind: 'roundtable', agencyIds: [by.agencyId] })
      if (!isNew) {
        const there = await findRoundtable(db, id)
        return there?.title === title ? done(id) : refused('sent-before')
      }
      await keepRoundtable(db, {
        ...{ id, title, format: template.name },
        agencyId: by.agencyId,
        convenedBy: by.id,
      })
      await addLines(db, {
        streamId: id,
        after: 0,
        commandId: needs.newId<'command'>(),
        events: beginningWith(needs, template, title),
        seatId: undefined,
        memberId: by.id,
        at: needs.clock.now(),
      })
      return done(id)
    })
}

/** The first events: the format as it is now, and what the organiser suggests beforehand. */
function beginningWith(needs: RoomNeeds, template: Template, title: string): readonly RoomEvent[] {
  return [
    { kind: 'created', template, title },
    ...template.seeds.map(({ theme, addressee, question, stages, words }) => ({
      kind: 'entry-added' as const,
      entry: needs.newId<'entry'>(),
      ...{ question, words, theme, stages },
      ...(addressee ? { addressee } : {}),
      attribution: 'unattributed' as const,
      channel: 'organiser' as const,
      isLate: false,
    })),
  ]
}
