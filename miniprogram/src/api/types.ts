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
