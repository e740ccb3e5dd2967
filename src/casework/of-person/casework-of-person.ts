import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { PersonSection } from '#people'
import { dayInWords, type PersonId } from '#vocabulary'
import { leadsOfPerson } from '../leads/lead.store.ts'
import { isOpenTo } from '../list/is-open-to.ts'
import { tasksOfPerson } from '../tasks/task.store.ts'

/** Who leads the work with a person and what is to be done next, for their page. */
export async function caseworkOfPerson(
  db: Db,
  personId: PersonId,
  by: Member,
): Promise<PersonSection> {
  const lead = (await leadsOfPerson(db, personId)).find(({ endedOn }) => !endedOn)
  const open = (await tasksOfPerson(db, personId))
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const leading = lead
    ? [
        {
          text: `Lead worker: ${lead.name}, ${lead.agencyName}`,
          names: [lead.name, lead.agencyName],
        },
      ]
    : []
  const tasks = open.map(({ what, owner, dueOn }) => ({
    text: `${what}: ${owner}, by ${dayInWords(Temporal.PlainDate.from(dueOn))}`,
    names: [what, owner],
  }))
  return {
    title: 'Lead worker and next action',
    lines: [...leading, ...tasks],
    none: 'They have no lead worker and no next action that your agency may see.',
    more: by.role === 'analyst' ? undefined : await whereToChoose(db, personId, by),
    categories: ['casework'],
  }
}

/** Where a member chooses a lead worker, or why they do not. */
async function whereToChoose(db: Db, personId: PersonId, by: Member) {
  return (await isOpenTo(db, by, personId))
    ? { text: 'Choose a lead worker or set a task', href: `/by-name-list/${personId}` }
    : {
        text: 'They were met or stayed in no council you work in: a member there chooses a lead worker and sets tasks.',
      }
}
