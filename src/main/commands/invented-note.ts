import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Says in a folder of an invented region that it is one: CSV files have no place of their own for it. */
export async function writeInventedNote(folder: string): Promise<void> {
  await writeFile(
    join(folder, 'about-these-people.txt'),
    'This is a demonstration region. The people in these files are invented, and so is everything about them.\n',
  )
}
