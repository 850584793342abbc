import { ApiError } from '@/api/errors'
import { removeUpload, resumeUpload, uploads } from '@/evidence/upload'
import { loadComplaint } from './complaint'
import { lockFile } from './gate'

/** What the uploader calls when the server says that her file is locked. Nothing that has arrived is lost; she is asked for the proof. */
export function proveForUpload(): Promise<void> {
  lockFile()
  return Promise.reject(new ApiError(403, { code: 'step-up-required', title: '要再输一次密码或回执码。已经传的还在，输完会接着传。' }))
}

/** After the proof: what broke off goes on. What she paused herself waits for her. */
export function goOnUploading(): void {
  for (const { id, stage } of [...uploads.items]) if (stage === 'broken') resumeUpload(id)
}

/** What has arrived belongs to the list of the file, not to the one of what is on its way. */
export async function takeOverArrived(): Promise<void> {
  const arrived = uploads.items.filter(({ stage }) => stage === 'done').map(({ id }) => id)
  if (arrived.length === 0 || !(await loadComplaint())) return
  arrived.forEach(removeUpload)
}

export function dropUploads(): void {
  for (const { id } of [...uploads.items]) removeUpload(id)
}
