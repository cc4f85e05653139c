import type { Rule } from '../types.ts';
import { ROLE_NOUNS } from './roles.ts';

const PEOPLE = [
  ...ROLE_NOUNS,
  'personnel',
  'staff',
  'people',
  'person',
  'individual',
  'employee',
  'candidate',
  'resource',
]
  .map((noun) => `[${noun.charAt(0).toUpperCase()}${noun.charAt(0)}]${noun.slice(1)}`)
  .join('|');

/** Kinds of words that a credential without a catalogue entry is named with. Group 1 is its name. */
export const OPEN_CREDENTIALS: readonly Rule[] = [
  {
    id: 'open.name-certification',
    pattern:
      /((?:(?:\.|\b)[A-Z0-9][\w.&/+#-]*\+?(?:[’']s)?\s+(?:(?:of|and|in|for|the|on)\s+(?=[A-Z]))?){1,7})(?:(?:or (?:higher|above|better)\s+)?(?:professional |technical |product |security |industry |vendor |board )?(?:[Cc]ertification|[Cc]ertificate|[Cc]ertified|[Cc]redential|[Aa]ccreditation|[Ll]icen[cs]e|[Ll]icensure)s?)\b(?!\s+(?:of|that|as an?\b|authority|body|form|number|process|statement|requirements?|agreements?|exam))/g,
    example: 'DAWIA Level III certification',
    counterExample: 'the certification of invoices',
  },
  {
    id: 'open.held-certification',
    pattern:
      /\b(?:holds?|holding|ha(?:ve|s|ving)|possess(?:es|ing)?|obtain(?:s|ed)?|earn(?:s|ed)?|maintains?)\s+(?:an?|one|at least one|current|valid|active|recent)\s+((?:[\w/&+.-]+\s+){1,4}?)certifications?\b(?!\s+(?:of|that|as an?\b|authority|body|form|number|process|statement|requirements?|agreements?|exam)|[,\s]*\(?\s*(?:such as|e\.g\.|including|like|to include)\b)/gi,
    example: 'must hold a spreadsheet programming certification',
    counterExample: 'the certification of spreadsheets',
  },
  {
    id: 'open.held-qualification',
    pattern:
      /\b(?:holds?|holding|possess(?:es|ing)?|obtain(?:s|ed)?)\s+(?:an?|at least one)\s+((?:(?!(?:higher|equal|similar|minimum|further)\b)[\w/&+.-]+\s+){1,4}?qualification)\b/gi,
    example: 'must hold a recognised teaching qualification',
    counterExample: 'must hold the same or higher qualifications',
  },
  {
    id: 'open.certified-name',
    pattern:
      /\b((?:[Cc]ertified|[Ll]icensed|[Rr]egistered|[Cc]hartered|CERTIFIED)\s+(?=[A-Z])(?:(?:[A-Z][\w&/+.-]*|(?:in|of|and|for)(?=\s+[A-Z]))\s*){1,6})/g,
    example: 'a Certified Professional Contract Manager',
    counterExample: 'certified mail',
  },
  {
    id: 'open.certified-in',
    pattern:
      /\b(?:certified\s+(?:in|on|as an?)|certifications?\s+(?:credential\s+)?(?:in|from|for)|credentials?\s+(?:in|from)|certificates?\s+in)\s+(?!(?:paragraph|connection|accordance|order|writing|this|that|these|such|place|question|effect|support|response|lieu|addition|compliance|any|each|every|all|advance|the (?:event|form|amount|case|manner|specialized)|their|its|his|type|a prerequisite|good)\b)(?:the\s+|an?\s+)?([\w/&+.-]+(?:\s+[\w/&+.-]+){0,10}?)(?=[.,;:()]|\s+(?:(?:and|or)(?!\s+[A-Z])|to|with|at|prior|within|that|which|is|are|shall|must|as|for|issued|held)\b|$)/gi,
    example: 'certified in Velocity Access Control Systems',
    counterExample: 'certified mail',
  },
  {
    id: 'open.certified-by',
    pattern: new RegExp(
      `\\b(?:${PEOPLE})s?\\b[^.;]{0,80}?\\bcertified\\s+by\\s+(?:the\\s+)?([A-Z][\\w.&/+-]*(?:\\s+(?:(?:of|and|for)\\s+)?[A-Z][\\w.&/+-]*){0,6})`,
      'g',
    ),
    example: 'The Solution Architect shall be certified by Harbour Cloud',
    counterExample: 'The equipment shall be certified by Underwriters Laboratories',
  },
  {
    id: 'open.listed-before-certified',
    pattern:
      /\b(?:be|is|are)\s+((?:[A-Z][\w.&/+-]*\s+){0,3}[A-Z][\w.&/+-]*)(?:,?\s+(?:or|and)\s+|\/)(?=(?:[A-Z0-9][\w.&/+-]*\s+){1,6}certified\b)/g,
    example: 'All agents shall be HDI or ITIL 4 Foundation certified',
    counterExample: 'All agents shall be friendly or certified',
  },
  {
    id: 'open.certified-role',
    pattern: new RegExp(
      `\\b((?:certified|licensed|registered|chartered|accredited)\\s+(?:(?!(?:by|in|as|to|and|or|with|for|the|under)\\b)[\\w/&-]+\\s+){0,4}?(?:${ROLE_NOUNS.join('|')}))s?\\b`,
      'gi',
    ),
    example: 'at least one certified machine learning professional',
    counterExample: 'certified by the manager',
  },
  {
    id: 'open.class-before-examples',
    pattern:
      /\b((?:[\w/-]+\s+){1,4}(?:certifications?|credentials?|licen[cs]es?|accreditations?))(?=[,\s]*\(?\s*(?:such as|e\.g\.|including|like|to include)\b)/gi,
    example: 'an industry recognised security certification such as CISSP',
    counterExample: 'certifications are welcome',
  },
  {
    id: 'open.standard-number',
    pattern:
      /\b((?:ISO|IEC|ISO\/IEC|EN|BS|ANSI|AS)\s?[/-]?\s?\d{3,6}(?:-\d+)?(?::\d{4})?)\s*(?:certifi|accredit|registered|compliant)/g,
    example: 'shall be ISO 99999 certified',
    counterExample: 'room 99999',
  },
];

/** Lead-ins and table headers under which each item is a credential. */
export const CREDENTIAL_LIST: Rule = {
  id: 'open.credential-list',
  pattern:
    /^(?:[^:]{0,60}\b)?(?:certifications|certificates|licen[cs]es|credentials|accreditations)\b[^:]{0,140}:?\s*$|\bfollowing (?:certification|licen[cs]e|credential)s?\b/i,
  example: 'Certifications required to support the equipment:',
  counterExample: 'Equipment to be supported:',
};

/** A rule of NOT_A_CREDENTIAL; `near`: how far from a name it still speaks of it, in characters; 0: only of the words that it reads. */
export interface NotACredentialRule extends Rule {
  near?: number;
}

/** Words around "certif…", "licen…" that make it something else than a credential of a person or company. */
export const NOT_A_CREDENTIAL: readonly NotACredentialRule[] = [
  {
    id: 'not.act-of-certifying',
    pattern:
      /\b(?:certif(?:y|ies|ying)|self[- ]certif\w+|certifications? (?:of (?:the |all |any |its |final |such )*(?:invoices?|compliance|payments?|costs?|funds|completion|accuracy|results|records|deliver\w+|data|work|services|non-?\w+|eligibility|independent|status|timesheets?|hours|receipt)|that|from the contracting|on behalf|by (?:the|an?) (?:COR|ACOR|KO|CO|contracting|government|agency|client|contractor|offeror))|representations? and certifications?|certified (?:mail|cop(?:y|ies)|payrolls?|cost|check|funds|vaults?|true|public accountant(?:'s|’s)? report|invoice|claims?|equipment|products?|hardware|devices?|cloud|systems?|software|laborator(?:y|ies)|scales?|materials?|organic|wage)\b(?!\s+(?:[\w-]+\s+){0,2}(?:architect|engineer|professional|specialist|administrator|developer|practitioner|technician|analyst|auditor|manager|associate|expert|examiner|inspector|operator|tester|trainer|instructor|consultant|designer)s?\b)|invoices?|cost or pricing|debarment|lobbying|drug[- ]free)\b/i,
    example: 'The contractor shall certify that all invoices are correct.',
    counterExample: 'The engineer shall hold a CISSP certification.',
  },
  {
    id: 'not.certificate-of-things',
    pattern:
      /\b(?:certificates? of (?:insurance|occupancy|authenticity|conformance|conformity|compliance|analysis|origin|completion of (?:the )?work|incorporation|good standing|destruction|registration)|(?:SSL|TLS|digital|PKI|server|root|gift|birth|death|nondisclosure|non-disclosure|insurance|tax|resale) certificates?|certificate authority)\b/i,
    example: 'Provide a certificate of insurance.',
    counterExample: 'Provide a certificate in project management.',
  },
  {
    id: 'not.software-licence',
    pattern:
      /\b(?:(?:software|open[- ]source|public domain|perpetual|enterprise|subscription|user|seat|server|named|concurrent|GPL|MIT|BSD|Apache|Creative Commons|site|royalty[- ]free|non-?exclusive|irrevocable|limited|object code|commercial) licen[cs]es?|licen[cs]es? (?:to use|agreements?|keys?|fees?|terms?|costs?|server|count|renewals?|plates?|tags?)|licensed (?:software|to|under|material|product|data)|licensing (?:model|fee|cost|agreement|term)s?|(?:holds?|grant(?:s|ed)?) (?:the \w+ )?an? (?:\w+ )?licen[cs]e)\b/i,
    example: 'The Court holds a license to use the software.',
    counterExample: 'A valid driver’s license is required.',
  },
  {
    id: 'not.product-mark',
    pattern:
      /(?<!\+\s?)\b(?:UL|FCC|CE|NIAP|Energy Star|EPEAT|FIPS(?: Pub)?(?: 140-\d)?|Common Criteria|NRTL|USP|NSF|WiFi|Wi-Fi|LEED(?: (?:Silver|Gold|Platinum))?)[ -]+(?:\d[\w-]*\s+)?(?:listed|certified|certification|marked|approved|validated|compliant|rated)\b/i,
    example: 'All devices shall be UL certified.',
    counterExample: 'All technicians shall be BICSI certified.',
  },
  {
    id: 'not.log-in',
    pattern:
      /\b(?:log-?in|user|access|network|account|system|PIV|badge|identification|ID(?: media)?(?: and)?|security badges? and)\s+credentials?\b|\bcredentials? (?:for|to) (?:access|log|the|VA)\b|\bID media\b/i,
    example: 'Return all badges, keys and access credentials.',
    counterExample: 'A credential in project management is required.',
  },
  {
    id: 'not.accredited-body',
    near: 0,
    pattern:
      /\b(?:accredited|certified|licensed|recogni[sz]ed|approved)\s+(?:\w+\s+){0,2}(?:bod(?:y|ies)|registrars?|assessors? organi[sz]ation|organi[sz]ations?|institutions?|universit(?:y|ies)|colleges?|schools?|programs?|programmes?|discipline|testing|cent(?:er|re)s?|third part(?:y|ies)|provider of)\b/i,
    example: 'certified to ISO 9001 by a UKAS-accredited body',
    counterExample: 'an accredited assessor shall review the controls',
  },
  {
    id: 'not.form-or-training-record',
    pattern:
      /\b(?:certification (?:forms?|affirmations?|reports?|statements?|letters?|page|section|clauses?|date|sheet|profile)|(?:form|report|affirmation) certification|training\/certification|security certification and accreditation|certification and accreditation|C&A|certification testing|system certification|certified by (?:the )?(?:COR|CO|government|contracting officer))\b/i,
    example: 'Complete the Quality Recognition and Certification Profile Form.',
    counterExample: 'Complete the Security+ certification.',
  },
];
