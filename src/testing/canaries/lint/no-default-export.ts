// canary: noDefaultExport
export default function welcome() {
  return 'Welcome'
}
