/** Catalogue entries that say only that people are vetted: dropped beside one that says how. */
export const GENERAL_CLEARANCES: ReadonlySet<string> = new Set([
  'background-check',
  'background-investigation',
  'security-clearance-unspecified',
]);

/** Before a general word for vetting stands what people must do with it: "shall undergo a background check". */
export const ASKED_OF_PEOPLE =
  /\b(?:have|hold|possess|obtain|undergo|pass|maintain|complete|consent|submit|subject|eligible|qualify|need|requir\w+|favou?rabl\w+|active|current|valid|successful\w*|conduct\w*)\b[^.;]{0,90}$/i;

/** "a Facility Security Clearance at the level of Secret": the level of the company's clearance. */
export const FACILITY_CLEARANCE = /\bfacilit(?:y|ies)\b[^.;]{0,40}\bclearance/i;

/** Before "citizens": "the place of birth of U.S. citizens" tells of them, "must be U.S. citizens" asks for it. */
export const TELLS_OF = /\b(?:for|of|by|from)\s+(?:the\s+)?$/i;
