import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { shown } from './problem.ts'
import { whyNotRead } from './why-not-read.ts'

/** How a file of a folder was found. `unreadable` is there but of no use: `advice` says why, and what to do. */
export type FoundFile =
  | {
      readonly state: 'plain'
      readonly name: string
      readonly path: string
      readonly bytes: number
    }
  | { readonly state: 'absent'; readonly name: string }
  | { readonly state: 'unreadable'; readonly name: string; readonly advice: string }

/**
 * Looks for files of these names. Only one the folder does not list is absent, because rows would be lost
 * unseen if one that cannot be read counted as empty. A folder that cannot be listed is told in place of its files.
 */
export async function findFiles(
  folder: string,
  names: readonly string[],
): Promise<readonly FoundFile[]> {
  const listed = await readdir(folder).catch((problem: unknown) => whyNotRead(problem, 'folder'))
  if (typeof listed === 'string') {
    return [{ state: 'unreadable', name: shown(basename(resolve(folder))), advice: listed }]
  }
  const found: FoundFile[] = []
  for (const name of names) {
    const otherwise = listed.filter(
      (one) => one !== name && one.toLowerCase() === name.toLowerCase(),
    )
    for (const one of otherwise) found.push(misnamed(name, one))
    if (listed.includes(name)) found.push(await lookAt(name, join(folder, name)))
    else if (otherwise.length === 0) found.push({ state: 'absent', name })
  }
  return found
}

function misnamed(name: string, given: string): FoundFile {
  const advice = `${shown(given)} is in the folder; the name must be ${name}`
  return { state: 'unreadable', name, advice }
}

async function lookAt(name: string, path: string): Promise<FoundFile> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return { state: 'unreadable', name, advice: whyNotPlain(about) }
    // Whether it may be read only shows when it is opened; a pipe, which could wait for ever, never is.
    await (await open(path)).close()
    return { state: 'plain', name, path, bytes: about.size }
  } catch (problem) {
    return { state: 'unreadable', name, advice: whyNotRead(problem, 'file') }
  }
}

function whyNotPlain(about: { readonly isDirectory: () => boolean }): string {
  return about.isDirectory()
    ? 'This is a folder, not a file. Put the CSV file in its place'
    : 'This is not a plain file. Put the CSV file in its place'
}
