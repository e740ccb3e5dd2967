import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'
import { root } from './places.mjs'

const passedOn = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * Runs a file that is its own program in this very process: the terminal, the signals and the exit code
 * are then its own, with nothing in between that could swallow or double them.
 */
export async function becomeProgram(file, options) {
  process.argv = [process.execPath, file, ...options]
  process.setSourceMapsEnabled(true)
  hearTwiceAsOnce()
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'))
  await import(pathToFileURL(file).href)
}

/**
 * A Ctrl-C under npm comes twice: from the terminal, and from npm, which passes it on. A program that
 * listens once, to end cleanly, would be cut off by the second. So for two seconds after a signal that
 * the program hears, another is the same one; later it means "now", and ends us as if nobody listened.
 */
function hearTwiceAsOnce() {
  let heardAt = Number.NEGATIVE_INFINITY
  for (const signal of passedOn) {
    process.on(signal, () => {
      if (performance.now() - heardAt < 2_000) return
      const programListens = process.listenerCount(signal) > 1
      if (!programListens) process.exit(codeOf(signal))
      heardAt = performance.now()
    })
  }
}

/** Runs Node on a file with our terminal, ends it when we are asked to end, and gives its exit code. */
export function runInFront(file, options, { cwd = process.cwd(), env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...options], { stdio: 'inherit', cwd, env })
    const stopPassing = passSignalsTo(child, () => undefined)
    whenNpmIsGone(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stopPassing()
      resolve(code ?? codeOf(signal))
    })
  })
}

/**
 * Runs a program to its end without a terminal; gives its exit code and all that it said. Asked to end,
 * it ends the program first and then ourselves, so that nothing goes on writing behind our back.
 */
export function runAndListen(program, options, { cwd = root, env = process.env, started } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let asked
    const listen = (chunk) => {
      output += chunk
    }
    const stopPassing = passSignalsTo(child, (signal) => {
      asked = signal
    })
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    child.once('spawn', () => started?.(child.pid))
    child.once('error', reject)
    child.once('close', (code) => {
      stopPassing()
      if (asked) process.exit(codeOf(asked))
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * A Ctrl-C in a terminal reaches every process of the foreground group by itself; sending it once more
 * would look to the child like an impatient second Ctrl-C.
 */
function passSignalsTo(child, note) {
  const listeners = passedOn.map((signal) => {
    const listener = () => {
      note(signal)
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return () => {
    for (const stop of listeners) stop()
  }
}

/** As shells say it: 128 and the number of the signal. */
function codeOf(signal) {
  return 128 + constants.signals[signal]
}

/** npm that is killed tells the shell between us, which may die without a word: then we have a new parent. */
function whenNpmIsGone(end) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 200)
  watch.unref()
}
