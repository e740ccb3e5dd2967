/**
 * Mistakes an operator can put right, told by the codes that the system and PostgreSQL give: the one place
 * where a code becomes a sentence. Anything else is a fault of ours, and keeps its trace.
 */

const databaseSentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at the address in DATABASE_URL. Is the server running there?',
  ENOTFOUND: 'The host in DATABASE_URL is not known. Check how it is written.',
  EAI_AGAIN: 'The host in DATABASE_URL cannot be looked up now. Check the network.',
  ETIMEDOUT: 'The server in DATABASE_URL does not answer. Check the address and the network.',
  EHOSTUNREACH: 'The server in DATABASE_URL cannot be reached. Check the network.',
  ENETUNREACH: 'The server in DATABASE_URL cannot be reached. Check the network.',
  '28P01': 'The server in DATABASE_URL does not accept this name and password.',
  '28000': 'The server in DATABASE_URL does not let this role in from here.',
  '3D000': 'The database in DATABASE_URL does not exist. Make it first, with the encoding UTF8.',
  '42501':
    'The role in DATABASE_URL lacks a right. It must own the database, or be able to create schemas in it.',
  '53300': 'The server in DATABASE_URL has no connection left.',
  '57P03': 'The server in DATABASE_URL is starting or stopping. Try again.',
}

const fileSentences: Readonly<Record<string, string>> = {
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'nothing can be written on that disk',
  EISDIR: 'it is a folder, and a file is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  ENOSPC: 'the disk is full',
}

const accountIsUnknown = 'could not look up effective user ID'

/** What an operator reads instead of a trace; `undefined` for a problem nobody but us can put right. */
export function inPlainWords(problem: unknown): string | undefined {
  const { code, message, path } = partsOf(problem)
  if (path !== undefined) {
    const reason = code && fileSentences[code]
    return (
      reason && `${path} cannot be used: ${reason}. Choose another place, or change its rights.`
    )
  }
  if (code === 'ENOSPC') return 'The disk is full.'
  if (message.includes('does not support SSL')) {
    return 'The server in DATABASE_URL does not speak TLS. Leave sslmode out, or turn TLS on there.'
  }
  if (message.includes(accountIsUnknown)) {
    return 'The account that runs Waymark has no name on this machine, and PostgreSQL needs one. Add it to the accounts, or set DATABASE_URL.'
  }
  const sentence = code && databaseSentences[code]
  return sentence && (isFromServer(code) ? `${sentence} It says: ${message}.` : sentence)
}

/** Why the web cannot listen where HOST and PORT say; `undefined` for a problem nobody but us can put right. */
export function listenInWords(problem: unknown, host: string, port: number): string | undefined {
  switch (partsOf(problem).code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Set PORT to another, or to 0 for any free one.`
    case 'EACCES':
      return `This account may not listen on port ${port}. Set PORT to one from 1024 on.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST must be an address of this machine, not “${host}”. Leave it out, or set it to 0.0.0.0 for all of them.`
    default:
      return undefined
  }
}

/** PostgreSQL's codes are five letters and figures; the system's begin with an E. */
function isFromServer(code: string): boolean {
  return /^[0-9]/.test(code)
}

type Parts = {
  readonly code: string | undefined
  readonly message: string
  readonly path: string | undefined
}

function partsOf(problem: unknown): Parts {
  if (!(problem instanceof Error)) return { code: undefined, message: '', path: undefined }
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined
  const path = 'path' in problem && typeof problem.path === 'string' ? problem.path : undefined
  return { code, message: problem.message, path }
}
