// canary: noConsole
export function tell() {
  console.log('told')
}
