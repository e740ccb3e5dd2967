import { createTransport } from 'nodemailer'
import { type Post, refuseUnsafe } from './letter.ts'

/** How long a mail server may take to answer, in milliseconds: somebody waits for the letter, not for the page. */
const patience = 15_000

/**
 * Sends letters through a mail server. The way there is encrypted, or the letter does not go: it may open a
 * record. Only a server on this machine is trusted with plain words.
 */
export function smtpPost(smtpUrl: string, from: string): Post {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const isNear = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isSecure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSecure ? 465 : 587,
    secure: isSecure,
    requireTLS: !(isNear || isSecure),
    ignoreTLS: isNear && !isSecure,
    ...(username
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    goesTo: hostname,
    send: async (letter) => {
      refuseUnsafe(letter)
      await transport.sendMail({ ...letter, from, headers: { 'auto-submitted': 'auto-generated' } })
    },
  }
}
