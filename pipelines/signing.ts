import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './digest.ts'
import type { Folder } from './folder.ts'
import { privateKey } from './keys.ts'

const name = 'signing.key'

/** The key that releases are signed with (Ed25519), made when first asked for; its public half as a release tells it, and what signs. */
export function signer(paths: Folder) {
  const key = createPrivateKey(privateKey(paths, name, newKey))
  return { signed_by: publicHalf(createPublicKey(key)), sign: (text: string) => sign(null, Buffer.from(text), key) }
}

/** The public half of this installation's key; null where it never signed. */
export const ownPublicKey = (paths: Folder) => (existsSync(join(paths.keys, name)) ? signer(paths).signed_by : null)

/** Whether a signature of 64 bytes is that of the key, over these bytes. */
export const isSignature = (text: Uint8Array, signature: Uint8Array, key: KeyObject) =>
  verify(null, text, key, signature)

/** A public Ed25519 key from PEM; null for anything else. */
export function publicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** SHA-256 in hex over the public key in DER (SPKI): `openssl pkey -pubin -outform DER | sha256sum` gives the same. */
export const fingerprintOf = (key: KeyObject) => sha256(key.export({ type: 'spki', format: 'der' }))

const publicHalf = (key: KeyObject) => ({
  algorithm: 'Ed25519' as const,
  fingerprint: fingerprintOf(key),
  public_key: key.export({ type: 'spki', format: 'pem' }).toString(),
})

const newKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
