/** Why the machine would not read a file or folder, and what to do. Throws again what was no such refusal. */
export function whyNotRead(problem: unknown, what: 'file' | 'folder'): string {
  const code = codeOf(problem)
  if (code === undefined) throw problem
  if (code === 'EACCES' || code === 'EPERM') {
    return `The ${what} may not be read from this account. Give the account leave to read it`
  }
  if (what === 'file' && code === 'ENOENT') {
    return 'The link leads to no file. Put the file itself into the folder'
  }
  if (code === 'ELOOP') return 'The link leads back to itself. Put the file itself into the folder'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such folder. Check its name'
  return `The ${what} cannot be read (${code}). Check the disk it is on, or copy it anew`
}

/** The name the machine gives to a refusal, such as EACCES. */
function codeOf(problem: unknown): string | undefined {
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  return typeof problem.code === 'string' ? problem.code : undefined
}
