import type { InterchangeRows } from '#interchange'

/**
 * The fewest rows for which something is still wrong, found by leaving out people with all that is known
 * of them, and then single rows: first by halves, at last one at a time. No row is left without its person.
 */
export async function fewestRows(
  rows: InterchangeRows,
  isStillWrong: (rows: InterchangeRows) => Promise<boolean> | boolean,
): Promise<InterchangeRows> {
  const people = await fewest(rows.people, (kept) => isStillWrong(onlyAbout(kept, rows)))
  let left = onlyAbout(people, rows)
  const contacts = await fewest(left.contacts, (kept) => isStillWrong({ ...left, contacts: kept }))
  left = { ...left, contacts }
  const stays = await fewest(left.stays, (kept) => isStillWrong({ ...left, stays: kept }))
  left = { ...left, stays }
  const departures = await fewest(left.departures, (kept) =>
    isStillWrong({ ...left, departures: kept }),
  )
  left = { ...left, departures }
  const singleNights = await fewest(left.singleNights, (kept) =>
    isStillWrong({ ...left, singleNights: kept }),
  )
  return { ...left, singleNights }
}

function onlyAbout(people: InterchangeRows['people'], rows: InterchangeRows): InterchangeRows {
  const known = new Set(['', ...people.map((person) => person.person_id)])
  return {
    people,
    contacts: rows.contacts.filter((row) => known.has(row.person_id)),
    stays: rows.stays.filter((row) => known.has(row.person_id)),
    departures: rows.departures.filter((row) => known.has(row.person_id)),
    singleNights: rows.singleNights,
  }
}

async function fewest<Row>(
  rows: readonly Row[],
  isStillWrong: (rows: readonly Row[]) => Promise<boolean> | boolean,
): Promise<readonly Row[]> {
  let kept = rows
  for (let size = Math.ceil(rows.length / 2); size >= 1; size = Math.floor(size / 2)) {
    let start = 0
    while (start < kept.length) {
      const without = kept.toSpliced(start, size)
      if (await isStillWrong(without)) kept = without
      else start += size
    }
  }
  return kept
}
