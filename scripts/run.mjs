#!/usr/bin/env node
// What `npm start`, `npm test` and the other npm scripts call: installs and builds when something has
// changed, then runs the work. It has no dependencies, and old versions of Node can read this file,
// so that they can say which Node is needed instead of failing on the first new word.

const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Waymark needs Node 20.19 or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and start again.',
  )
  process.exit(1)
} else {
  import('./launch/errands.mjs')
    .then(({ runErrand }) => runErrand(process.argv[2] || 'start', process.argv.slice(3)))
    .then((code) => {
      if (code !== undefined) process.exitCode = code
    })
    .catch((problem) => {
      console.error(problem.isPlain ? problem.message : problem)
      process.exitCode = 1
    })
}
