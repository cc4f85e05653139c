import type { Rule } from '../types.ts';

/** The buyer's own side as a subject or holder. */
const BUYER =
  '(?:government|agency|authority|council|court|department|client|customer|buyer|purchaser|ministry|commission|bureau|administration|owner|university|college|school|hospital|library|museum|foundation|county|city|town|township|village|borough|parish|state|district|board|trust|secretariat|contracting officer|COR|CO|product owner|program office|project office|contracting activity)';

/** Statements whose mentions are no demand on the vendor, whatever they name. */
export const STATEMENT_REFUSALS: readonly Rule[] = [
  {
    id: 'refuse.buyer-is-subject',
    pattern: new RegExp(
      `^\\W*(?:(?:the|this|our|an?|any|each)\\s+)?(?:[A-Z][\\w.&-]*\\s+){0,4}${BUYER}(?:['’]s)?\\s+(?:\\([^)]{1,20}\\)\\s+)?(?:\\w+ly\\s+)?(?!(?:requires|desires|prefers|expects|needs|seeks|is seeking|anticipates that|will (?:evaluate|assess|consider|require|only))\\b)(?:is|are|was|were|has|have|had|will|shall|may|can|holds?|maintains?|uses?|employs?|operates?|owns?|provides?|developed|intends|currently|supports?)\\b`,
      'i',
    ),
    example: 'The Agency is ISO 27001 certified.',
    counterExample: 'The Government requires an active Secret clearance.',
  },
  {
    id: 'refuse.buyers-own-staff',
    pattern: new RegExp(
      `^\\W*(?:(?:the|this|our|an?|any|each)\\s+)?(?:[A-Z][\\w.&-]*\\s+){0,4}${BUYER}['’]s\\s+(?:own\\s+)?(?!contractors?\\b|vendors?\\b|suppliers?\\b)(?:[\\w-]+\\s+){1,3}?(?:holds?|has|have|is|are|maintains?)\\s+(?!required|expected|to\\b)`,
      'i',
    ),
    example: "The Authority's CISO holds the CISM.",
    counterExample: "The Authority's contractor must hold the CISM.",
  },
  {
    id: 'refuse.held-by-buyer',
    pattern: new RegExp(
      `\\b(?:held|controlled|owned|operated|maintained|provided|furnished|hosted|supplied|performed|handled|developed) by (?:the |our |its )?(?:[A-Z][\\w.&-]*\\s+){0,3}${BUYER}\\b`,
      'i',
    ),
    example: 'It will be hosted on a FedRAMP-certified solution controlled by the Court.',
    counterExample: 'The certificate shall be held by the Contractor.',
  },
  {
    id: 'refuse.form-field',
    pattern:
      /_{3,}|☐|☑|\[\s{1,3}\]|\b(?:check (?:one|all|each|the)|tick (?:one|all|the))\b|\bthis (?:provision|certification|clause|representation)\b|\b(?:type of business|business (?:size|type)|socio-?economic status|misrepresents?|re-?represent(?:s|ed|ation)?|joint venture|subcontract(?:ing|or)? (?:goals?|opportunit\w+)|opportunities for)\b/i,
    example: 'It ___ is, ___ is not a HUBZone small business concern.',
    counterExample: 'The offeror shall be a HUBZone small business concern.',
  },
  {
    id: 'refuse.form-instruction',
    pattern:
      /^\W*(?:(?:use|on) this (?:screen|page|tab|form)|enter|select|click|type|tick|fill in|insert)\s+(?!into\b|in\b)(?:to|the|your|all|an?|each|any|one|on|whether|if)\b/i,
    example: 'Enter the number of certified engineers that your organization employs.',
    counterExample: 'Entering the site requires a Secret clearance.',
  },
  {
    id: 'refuse.question',
    pattern:
      /^\W*(?:(?:q(?:uestion)?\s*\d*\s*[.:)]?)\s*)?(?:must|may|can|could|will|would|should|shall|is|are|does (?:the|this)|do (?:the|these|all)|what|which|who|how|if|why|where|when)\b[^.]*\?\s*$/i,
    example: 'Must the Solution Architect hold a TOGAF certification?',
    counterExample: 'Do you hold Cyber Essentials Plus certification?',
  },
  {
    id: 'refuse.contents-of-a-resume',
    pattern:
      /\b(?:r[eé]sum[eé]s?|curriculum vitae|CVs?)\b.{0,120}\b(?:includ\w+|contain\w*|list\w*|indicat\w+|show\w*|stat\w+|skills,)\b|\bincluding skills, experience\b|\bskills, experience, (?:education, )?training\b/i,
    example:
      'Submit a résumé for the substitute including skills, experience, education, training and security level.',
    counterExample: 'Each résumé must show five years of experience in audit.',
  },
];

/** Around a mention: these words in its clause refuse it. */
export const NEGATIONS: readonly Rule[] = [
  {
    id: 'refuse.substitution',
    pattern:
      /^(?!.*\b(?:must|shall|required|requires?|minimum)\b).*\b(?:degrees?|master\S*|bachelor\S*|ph\.?d\.?|doctorate|certifications?)\s[^.;]{0,60}?\b(?:may|can|could|will)\s+(?:be\s+)?(?:replace|substituted?|count(?:ed)?|credited)\s+(?:for\s+|as\s+|towards?\s+)?(?!by\b)[^.;]{0,40}\byears?\b/i,
    example: "A Master's degree may replace two years of experience.",
    counterExample: "A Bachelor's degree may be replaced by eight years of experience.",
  },
  {
    id: 'refuse.negated',
    pattern:
      /\b(?:(?<!but |although |while )not (?:be )?(?:required|necessary|needed|mandatory|envisioned|anticipated)|no (?!later|less|fewer|more|longer|exceptions?|additional cost)(?:[\w-]+\s+){0,4}(?:certifications?|licen[cs]es?|clearances?|credentials?|degrees?|experience|background (?:checks?|investigations?))|need not|does not (?:require|need)|do not (?:require|need)|not (?:a|an) requirement|not applicable|:\s*(?:none|n\/a|not required|not applicable)\b|no (?:specific|particular|special|prior|knowledge of))\b/i,
    example: 'No certification is required for this position.',
    counterExample: 'Skills include but are not limited to Java.',
  },
  {
    id: 'refuse.deleted',
    pattern:
      /\b(?:is|are|has been|have been|shall be) (?:hereby )?(?:deleted|removed|withdrawn|struck(?: out)?)\b/i,
    example: 'In section 4.2, “a CISSP is required” is deleted.',
    counterExample: 'In section 4.2, “PMP” is replaced by “a CISSP is required”.',
  },
  {
    id: 'refuse.optional-by-the-buyer',
    pattern:
      /\b(?:will be (?:provided|obtained|paid|arranged|issued|sponsored) by the (?:government|agency|authority|client|council)|government will (?:provide|sponsor|issue|obtain))\b/i,
    example: 'Training in the contract writing system will be provided by the Government.',
    counterExample: 'Training will be provided by the Contractor.',
  },
];

/** Before a name, in its clause: words after which it is cited or said of something else, and not demanded. */
export const CITATIONS: readonly Rule[] = [
  {
    id: 'refuse.title-of-a-part',
    pattern:
      /\b(?:part|volume|tab|attachment|exhibit|annex|enclosure)\s+(?:[A-Z]|[IVX]+|\d{1,2})\s*[-–—:]\s*(?:\w+\s+){0,2}$/i,
    example: 'Tab D – ISO 27001 certificates',
    counterExample: 'As Part D says, the Contractor shall hold ISO 27001.',
  },
  {
    id: 'refuse.without',
    pattern: /\bwithout (?:an? |the )?(?:[\w-]+\s+){0,3}$/i,
    example: 'Visitors may work without an ISO 27001 certificate.',
    counterExample: 'No work begins before the Contractor holds ISO 27001.',
  },
  {
    id: 'refuse.apposition',
    pattern: /\((?:an?|the)\s+[^()]{0,40}$/,
    example: 'It is hosted on Harbour Cloud (an ISO 27001 certified platform).',
    counterExample: 'The Contractor (see section 2) shall hold ISO 27001.',
  },
  {
    id: 'refuse.cited',
    pattern:
      /\b(?:in accordance with|accordance to|as defined (?:in|by)|pursuant to|as described in|as specified in|per the|under the provisions of|consistent with|IAW|defined by|in (?:compliance|alignment) with|in compliance and in alignment with|aligned (?:with|to)|compl(?:y|ies|iant) with|adher(?:e|es|ence) to|conform(?:s|ance)? (?:to|with)|set forth in|guidance (?:of|in|from)|reference[sd]? (?:in|to)?|requirements of|see)\s+(?:the\s+)?(?:[\w./&(-]+(?:\s+[\w./&(-]+){0,8}\s*)?$/i,
    example: 'Security shall be handled in accordance with ISO 27001.',
    counterExample: 'The Contractor shall hold ISO 27001.',
  },
];
