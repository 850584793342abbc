import { call } from './client'
import type { AccountDeletion, GivenConsent } from './types'

type Untyped = (method: string, path: string, options: { token: string }) => Promise<unknown>
const untyped = call as unknown as Untyped

// until openapi/v1.json has them: then `call` knows these paths, and this file goes.
export const listConsents = (token: string) => untyped('get', '/api/v1/consents', { token }) as Promise<{ items: GivenConsent[] }>
export const getDeletion = (token: string) => untyped('get', '/api/v1/account/deletion', { token }) as Promise<AccountDeletion>
export const askDeletion = (token: string) => untyped('post', '/api/v1/account/deletion', { token }) as Promise<AccountDeletion>
export const takeDeletionBack = (token: string) => untyped('delete', '/api/v1/account/deletion', { token }) as Promise<undefined>
