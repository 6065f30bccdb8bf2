import { sha256 } from '@noble/hashes/sha2.js'

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * The SHA-256 of a file in hexadecimal. Browsers have it for pages of secure origins only; on
 * others it is worked out piece by piece.
 */
export async function digest(file: Blob): Promise<string> {
  if (globalThis.crypto?.subtle) {
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))
  }
  const hash = sha256.create()
  const reader = file.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    hash.update(piece.value)
  return hex(hash.digest())
}
