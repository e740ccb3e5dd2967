#!/usr/bin/env node
// The `waymark` command: quiet unless it has to install or build first, and that goes to standard error,
// so that what a command prints can be piped.

const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Waymark needs Node 20.19 or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and start again.',
  )
  process.exit(1)
} else {
  import('./launch/errands.mjs')
    .then(({ runCommandLine }) => runCommandLine(process.argv.slice(2)))
    .then((code) => {
      if (code !== undefined) process.exitCode = code
    })
    .catch((problem) => {
      console.error(problem.isPlain ? problem.message : problem)
      process.exitCode = 1
    })
}
