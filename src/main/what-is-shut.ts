import { join } from 'node:path'
import { keptSealed as access } from '#access'
import { keptSealed as commitment } from '#commitment'
import { type Needs, type Settings, shutInWords } from '#foundations'
import { keptSealed as outreach } from '#outreach'
import { keptSealed as people } from '#people'

/** What to tell whoever starts a house without the key it was sealed with; nothing where its key opens all. */
export async function whatIsShut(
  needs: Pick<Needs, 'db' | 'dbActing' | 'sealingKey'>,
  { dataFolder }: Pick<Settings, 'dataFolder'>,
): Promise<readonly string[]> {
  const { db } = needs
  const kept = [
    ...(await access(db)),
    ...(await commitment(needs)),
    ...(await outreach(db)),
    ...(await people(db)),
  ]
  const shut = shutInWords(needs.sealingKey, kept)
  if (shut.length === 0) return []
  return [
    '',
    `  Some of this record was sealed with another key, and the key of this start does not open it: ${shut.join(', ')}.`,
    `  Put that key back, as WAYMARK_SEALING_KEY or in ${join(dataFolder, 'sealing-key')}, and start again.`,
    '  If it is lost, docs/how-to/back-up-and-restore.md says what is to be set up again.',
    '',
  ]
}
