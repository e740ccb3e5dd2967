const wellKnown = '/.well-known/did.json'

/** The names of this machine, the only ones that may be asked without TLS. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is one to be told in a badge and asked by a verifier: https, or http on this machine. */
export function isWebAddress(address: string): boolean {
  // A browser would read these as other signs, and JSON-LD as none.
  if (/[\s\\<>"`{}|^]/.test(address) || !URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
}

/** The DID of whoever answers at an origin: `did:web:waymark.example.org`, or `did:web:localhost%3A4310`. */
export function didOf(origin: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}`
}

/**
 * Where the document of a `did:web` lies (https://w3c-ccg.github.io/did-method-web/): under https, or http on
 * this machine. `undefined` for any other kind of DID.
 */
export function didDocumentAddress(did: string): string | undefined {
  const [, told = '', path = ''] = /^did:web:([\w.%-]+)((?::[\w.%-]+)*)$/.exec(did) ?? []
  const host = decoded(told)
  if (!host || !/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host)) return undefined
  const hostname = host.replace(/:\d+$/, '')
  const scheme = loopback.includes(hostname) ? 'http' : 'https'
  const folders = path.replaceAll(':', '/')
  const address = `${scheme}://${host}${folders === '' ? wellKnown : `${folders}/did.json`}`
  return URL.canParse(address) ? address : undefined
}

/** The address that the issuer of a key of a `did:web` answers at, such as `https://waymark.example.org`; the DID where it has none. */
export function addressOfKey(keyId: string): string {
  const did = keyId.split('#')[0] ?? keyId
  const document = didDocumentAddress(did)
  return document ? new URL(document).origin : did
}

/** What a key is called among its like: what stands behind the address of the issuer. */
export function nameOfKey(keyId: string): string {
  return keyId.slice(keyId.indexOf('#') + 1)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a stray per cent sign
  }
}
