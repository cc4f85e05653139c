/** The issue code of a document whose reading somebody cancelled: nothing is wrong with the file. */
export const READING_CANCELLED = 'reading-cancelled';
