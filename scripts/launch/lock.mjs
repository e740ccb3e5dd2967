import { randomUUID } from 'node:crypto'
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { inClone, plainProblem, say } from './places.mjs'

const lockPath = inClone('.launch-lock')
const withoutLinks = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'] // what a memory stick or a shared drive says
const heartbeat = 2_000
const silentTooLong = 120_000

/**
 * Does the work while no other start on this clone does: two at once would write the same folders.
 * A lock whose owner is dead, or (on another machine, or since a restart) silent for two minutes, is taken
 * over. The work may share it with a process it starts: if we are killed, the lock stands until that ends.
 */
export async function withLock(work) {
  const mine = { token: randomUUID(), pids: [process.pid], host: hostname() }
  await take(mine)
  const beat = setInterval(() => touch(lockPath), heartbeat)
  const letGo = () => release(mine)
  process.once('exit', letGo)
  try {
    return await work({ shareWith: (pid) => share(mine, pid) })
  } finally {
    clearInterval(beat)
    process.off('exit', letGo)
    letGo()
  }
}

async function take(mine) {
  const note = `${lockPath}.${mine.token}`
  writeNote(note, mine)
  let told = false
  while (!linked(note, lockPath)) {
    const owner = read(lockPath)
    if (owner && isAbandoned(owner) && inherit(owner, note)) return
    if (owner && !told) say('Another start is installing or building; waiting for it.')
    told ||= owner !== undefined
    await pause(100)
  }
  rmSync(note)
}

/** The lock appears with its content in one step, so nobody ever reads half of it. */
function linked(note, path) {
  try {
    linkSync(note, path)
    return true
  } catch (problem) {
    if (problem.code === 'EEXIST') return false
    if (!withoutLinks.includes(problem.code)) throw problem
    return copied(note, path)
  }
}

function copied(note, path) {
  try {
    copyFileSync(note, path, constants.COPYFILE_EXCL)
    return true
  } catch (problem) {
    if (problem.code === 'EEXIST') return false
    throw problem
  }
}

function writeNote(note, mine) {
  try {
    writeFileSync(note, JSON.stringify(mine))
  } catch (problem) {
    throw plainProblem(
      `Waymark must install or build, and cannot write in its own folder: ${problem.message}.`,
    )
  }
}

/**
 * Takes over from an owner who is gone. Of several who try, one makes the heir's note of that very owner;
 * only its maker may replace that owner's lock, and looks again first.
 */
function inherit(owner, note) {
  const heir = `${lockPath}.heir-of-${owner.token}`
  if (ageOf(heir) > silentTooLong) rmSync(heir, { force: true })
  if (!linked(note, heir)) return false
  try {
    if (read(lockPath)?.token !== owner.token) return false
    renameSync(note, lockPath)
    return true
  } finally {
    rmSync(heir, { force: true })
  }
}

function isAbandoned({ pids, host }) {
  const isGone = host === hostname() && !pids.some(isAlive)
  return isGone || ageOf(lockPath) > silentTooLong
}

function share(mine, pid) {
  mine.pids.push(pid)
  const note = `${lockPath}.${mine.token}`
  writeNote(note, mine)
  renameSync(note, lockPath)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function release(mine) {
  if (read(lockPath)?.token === mine.token) rmSync(lockPath, { force: true })
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function touch(path) {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // the lock is gone or not ours to touch: the work goes on, and release looks whose it is
  }
}
