import { Temporal } from 'temporal-polyfill'
import { colleaguesFor, leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type MemberId, type Outcome, type PersonId, refused } from '#vocabulary'
import { isOpenTo } from '../list/is-open-to.ts'
import { makeTaskIn, type NewTask, type TaskRefusal } from '../tasks/make-task.ts'
import type { MeetingId } from '../tasks/task.ts'
import { closeMeeting, findMeeting, keepMeeting, keepSaid } from './meeting.store.ts'
import { isTheirPanel, type Meeting, type SaidId } from './meeting.ts'

export type CallRefusal = 'too-far' | 'nobody-there' | 'no-such-member' | 'foreign-council'

/** Calls a panel together. Only members whose organisations share casework under an agreement can take part. */
export function callMeeting(
  needs: Needs,
  by: Member,
  wish: Omit<Meeting, 'state'> & { readonly memberIds: readonly MemberId[] },
): Promise<Outcome<MeetingId, CallRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    if (!isNear(wish.heldOn, needs.clock.today())) return refused('too-far')
    if (wish.memberIds.length === 0) return refused('nobody-there')
    if (wish.areaCode && !by.areaCodes.includes(wish.areaCode)) return refused('foreign-council')
    const colleagues = await colleaguesFor(db, 'casework')
    const attendees = colleagues.filter(({ id }) => wish.memberIds.includes(id))
    if (attendees.length < new Set(wish.memberIds).size) return refused('no-such-member')
    await keepMeeting(db, by, { ...wish, attendees })
    return done(wish.id)
  })
}

/** A panel shows the list of today: a day further off than a year is a slip of the keyboard. */
function isNear(heldOn: string, today: Temporal.PlainDate): boolean {
  const day = Temporal.PlainDate.from(heldOn)
  return (
    Temporal.PlainDate.compare(day, today.subtract({ years: 1 })) >= 0 &&
    Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0
  )
}

export type SayRefusal = 'no-such-meeting' | 'no-such-person' | 'closed' | TaskRefusal

/** What a meeting decides of a person: what was said and, where something is to be done, a task with its owner and day. */
export function decide(
  needs: Needs,
  by: Member,
  wish: {
    readonly meetingId: MeetingId
    readonly personId: PersonId
    readonly saidId: SaidId
    readonly words: string
    readonly task: NewTask | undefined
  },
): Promise<Outcome<undefined, SayRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const meeting = await findMeeting(db, wish.meetingId)
    const refusal = await mayNotDecide(db, by, meeting, wish)
    if (refusal) return refused(refusal)
    if (wish.task) {
      const made = await makeTaskIn(db, needs, by, wish.task)
      if (!made.ok) return made
    }
    const when = meeting?.state === 'closed' ? 'later' : 'at-the-meeting'
    const words = wish.words || (wish.task?.what ?? '')
    await keepSaid(db, by, { ...wish, id: wish.saidId, words, when })
    await leaveTrace(db, {
      action: 'create',
      people: [wish.personId],
      categories: ['casework'],
      detail: 'Decide at a panel meeting',
    })
    return done(undefined)
  })
}

async function mayNotDecide(
  db: Db,
  by: Member,
  meeting: Meeting | undefined,
  { personId, task }: { readonly personId: PersonId; readonly task: NewTask | undefined },
) {
  if (!meeting || !isTheirPanel(meeting, by)) return 'no-such-meeting'
  if (meeting.state === 'closed' && task) return 'closed'
  return (await isOpenTo(db, by, personId)) ? undefined : 'no-such-person'
}

/** A meeting that a member may close: one of theirs that is open still. */
export async function meetingToClose(
  db: Db,
  by: Member,
  id: MeetingId,
): Promise<Meeting | undefined> {
  const meeting = await findMeeting(db, id)
  return meeting?.state === 'open' && isTheirPanel(meeting, by) ? meeting : undefined
}

/** Closes a meeting: its minutes keep what stands now, and it takes later words and nothing else. */
export function endMeeting(
  needs: Needs,
  by: Member,
  id: MeetingId,
): Promise<Outcome<undefined, 'nothing-to-close'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await meetingToClose(db, by, id))) return refused('nothing-to-close')
    const closed = await closeMeeting(db, by, id)
    return closed === 'closed' ? done(undefined) : refused('nothing-to-close')
  })
}
