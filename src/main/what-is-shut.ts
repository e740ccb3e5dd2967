import { join } from 'node:path'
import { keptSealed as access } from '#access'
import { type Db, type SealingKey, type Settings, shutInWords } from '#foundations'
import { keptSealed as outreach } from '#outreach'
import { keptSealed as people } from '#people'

/** What to tell whoever starts a house without the key it was sealed with; nothing where its key opens all. */
export async function whatIsShut(
  db: Db,
  key: SealingKey,
  { dataFolder }: Pick<Settings, 'dataFolder'>,
): Promise<readonly string[]> {
  const kept = [...(await access(db)), ...(await outreach(db)), ...(await people(db))]
  const shut = shutInWords(key, kept)
  if (shut.length === 0) return []
  return [
    '',
    `  Some of this record was sealed with another key, and the key of this start does not open it: ${shut.join(', ')}.`,
    `  Put that key back, as WAYMARK_SEALING_KEY or in ${join(dataFolder, 'sealing-key')}, and start again.`,
    '  If it is lost, docs/how-to/back-up-and-restore.md says what is to be set up again.',
    '',
  ]
}
