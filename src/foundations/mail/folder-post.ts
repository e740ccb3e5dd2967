import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { v7 } from 'uuid'
import { makeFolder } from '../folders.ts'
import { type Post, refuseUnsafe } from './letter.ts'

/**
 * Leaves letters in a folder instead of sending them, for whoever tries Waymark out: each as it would have
 * travelled (.eml) and as words (.txt), named in the order they were written. For its owner's eyes alone:
 * the links in them open sessions.
 */
export function folderPost(folder: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    goesTo: folder,
    send: async (letter) => {
      refuseUnsafe(letter)
      await makeFolder(folder, 0o700)
      const name = join(folder, v7())
      const { message } = await transport.sendMail({ ...letter, from: 'waymark@localhost' })
      await writeFile(`${name}.eml`, message.toString(), { mode: 0o600 })
      await writeFile(`${name}.txt`, asWords(letter), { mode: 0o600 })
    },
  }
}

function asWords({ to, subject, text }: { readonly to: string; subject: string; text: string }) {
  return `To: ${to}\nSubject: ${subject}\n\n${text}`
}
