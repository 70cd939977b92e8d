import type { Forme } from './types.ts';

/** Content types a producer may announce for each form; a type left out by the host is accepted, HTML never is. */
export const typesAttendus: Record<Forme, readonly string[]> = {
  csv: ['text/csv', 'text/plain', 'application/csv', 'text/comma-separated-values', 'application/vnd.ms-excel'],
  texte: ['text/plain', 'text/csv', 'application/csv'],
  xlsx: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-excel',
    'application/zip'
  ],
  xls: ['application/vnd.ms-excel', 'application/msexcel', 'application/x-ole-storage'],
  zip: ['application/zip', 'application/x-zip-compressed', 'application/x-zip'],
  gzip: ['application/gzip', 'application/x-gzip', 'application/json'],
  parquet: ['application/vnd.apache.parquet', 'application/x-parquet'],
  json: ['application/json', 'application/geo+json', 'application/vnd.geo+json', 'text/plain']
};

/** What hosts say of any file they know nothing about. */
export const typesNeutres: readonly string[] = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/download'
];
