import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './places.mjs'

const passedOn = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * Runs Node on a file with the terminal as its own, passes on the signals that ask it to end, and gives
 * its exit code (128 and the signal's number when a signal ended it, as shells say it).
 */
export function runInFront(file, options, { cwd = process.cwd(), env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...options], { stdio: 'inherit', cwd, env })
    const listeners = passedOn.map((signal) => [signal, () => passOn(child, signal)])
    for (const [signal, listener] of listeners) process.on(signal, listener)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/**
 * A Ctrl-C in a terminal reaches every process of the foreground group by itself; sending it once more
 * would look to the child like an impatient second Ctrl-C.
 */
function passOn(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}

/** Runs a program to its end without a terminal; gives its exit code and all that it said. */
export function runAndListen(program, options, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const listen = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
