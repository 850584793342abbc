import type { components } from './schema'

type Schemas = components['schemas']

export type Catalogue = Schemas['CatalogueAnswer']
export type CategoryChapter = Schemas['CategoryChapter']
export type CategoryLeaf = Schemas['CategoryLeaf']
export type County = Schemas['CountyAnswer']
export type Township = Schemas['TownshipAnswer']
export type Station = Schemas['StationAnswer']
export type Place = Schemas['Place']
export type Hotline = Schemas['Hotline']
export type ConsentText = Schemas['ConsentText']
export type FileComplaint = Schemas['FileComplaintRequest']
export type FiledComplaint = Schemas['FiledComplaint']
export type MyComplaint = Schemas['MyComplaint']
export type MyComplaintRow = Schemas['MyComplaintRow']
export type InboxItem = Schemas['InboxItem']
export type UploadState = Schemas['UploadState']
export type CaseOffice = Schemas['CaseOffice']
export type CaseStep = Schemas['CaseStep']
export type MyEvidence = Schemas['MyEvidence']
export type FileOpening = Schemas['FileOpening']

// until openapi/v1.json has it
export interface GivenConsent {
  scope: string
  version: string
  title: string
  agreedAt: string | null
  /** Whether what she agreed to is the text of today. */
  current: boolean
}

// until openapi/v1.json has it
export interface AccountDeletion {
  /** When it will be done; null: she has not asked for it. */
  effectiveAt: string | null
  /** What the law keeps and for how long, in sentences for her. */
  kept: string[]
}
export type OpenedPhoneSession = Schemas['OpenedPhoneSession']
export type StaffPost = Schemas['StaffPostAnswer']
export type Assignment = Schemas['AssignmentAnswer']
