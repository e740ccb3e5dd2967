import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Needs } from '#foundations'
import { london } from '#vocabulary'
import { openCommitmentDesk } from '../commitments/act-on-commitment.ts'
import { makeFirstKey } from '../issuing/issue.ts'
import { writeCopy } from '../register/copy/write-copy.ts'
import { isAnythingRegistered } from '../register/register.store.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'
import { runClock } from './run-clock.ts'

const roundsEvery = 60 * 60_000
/** From this hour of the night on the copy of the day is made. */
const copyFrom = 2

/**
 * Does what the time asks of commitments and roundtables, now and each hour from now on, and once a night writes the copy of
 * the register into `folder`. What it gives ends that.
 */
export function startClock(
  needs: Needs,
  folder: string,
  report: (words: string) => void,
): () => Promise<void> {
  const clockNeeds = { ...needs, desk: openRoomDesk(needs), commitments: openCommitmentDesk() }
  let going: Promise<void> = Promise.resolve()
  const round = () => {
    going = going
      .then(async () => {
        await runClock(clockNeeds)
        // an invented award is there before it is known under which address its badge is
        if (await needs.db.transaction().execute(isAnythingRegistered)) await makeFirstKey(needs)
        if (await isCopyDue(needs, folder)) await writeCopy(needs, folder)
      })
      .catch((problem: unknown) => report(`The clock of commitments stopped early: ${problem}`))
  }
  const rounds = setInterval(round, roundsEvery)
  round()
  return async () => {
    clearInterval(rounds)
    await going
  }
}

/** Whether no copy of this night is there yet, of a register in which something stands. */
async function isCopyDue({ clock, db }: Needs, folder: string): Promise<boolean> {
  const written = await stat(join(folder, 'README.txt')).catch(() => undefined)
  if (!written) return db.transaction().execute(isAnythingRegistered)
  const now = clock.now().toZonedDateTimeISO(london)
  const tonight = now.startOfDay().add({ hours: copyFrom })
  return (
    now.epochMilliseconds >= tonight.epochMilliseconds &&
    written.mtimeMs < tonight.epochMilliseconds
  )
}
