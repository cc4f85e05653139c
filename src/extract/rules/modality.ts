import type { Modality } from '../../domain/index.ts';
import type { Rule } from '../types.ts';

/** A rule that gives a clause its modality, and how far it reaches. */
export interface ModalityRule extends Rule {
  modality: Modality;
  /** own: overrides what stands above. weak: only where nothing above says otherwise. trailing: speaks of what stands before it. */
  force: 'own' | 'weak' | 'trailing';
}

/** Words that set the modality of a clause. */
export const MODALITY_RULES: readonly ModalityRule[] = [
  {
    id: 'modality.trailing-preferred',
    modality: 'preferred',
    force: 'trailing',
    pattern:
      /\b(?:(?:is|are|would be|will be|being) )?(?:(?:highly|strongly|also) )?(?:preferred|desired|desirable|recommended|advantageous|beneficial|an? (?:\w+ )?plus|an advantage|an asset|a bonus|an added advantage|nice[- ]to[- ]have|welcome[d]?|optional|encouraged|helpful)\b(?!\s+(?:vendors?|suppliers?|providers?|methods?|approach|solution|format|qualifications?|skills?|experience|that|to))/gi,
    example: 'Requires an active CISSP; PMP preferred.',
    counterExample: 'Preferred vendors shall register.',
  },
  {
    id: 'modality.trailing-required',
    modality: 'mandatory',
    force: 'trailing',
    pattern:
      /\b(?:(?:is|are|will be) )(?:also )?(?:required|mandatory|essential|compulsory|needed|necessary|expected|a must)\b|\brequired\b(?=\s*[.;)]?$)/gi,
    example: 'A PMP certification is required.',
    counterExample: 'The required reports are listed below.',
  },
  {
    id: 'modality.preferred',
    modality: 'preferred',
    force: 'own',
    pattern:
      /\b(?:should|preferabl[ey]|preference (?:will|may|shall) be given|ideally|would like|it (?:is|would be|will be) (?:desirable|preferred|advantageous|beneficial|useful|helpful|an advantage|a plus)|desir(?:ed|able|es?)|preferred|nice[- ]to[- ]have|may include|could include|scores? (?:higher|more)|scored higher|rated (?:\w+ )?higher|(?:(?:will|would|shall|may) be )?(?:viewed|considered|regarded|looked upon|evaluated|rated|seen) (?:more )?favou?rably|points? (?:are|is|will be|shall be|may be) (?:given|awarded)|preference is given|(?:additional |special |extra )?consideration (?:is|will be|shall be|may be) given|additional (?:points|credit)|extra (?:points|credit)|\d{1,3}(?:\.\d)? (?:marks|points)|advantage|would be (?:an? )?(?:asset|beneficial|plus))\b/gi,
    example: 'The lead should hold a PMP certification.',
    counterExample: 'The lead shall hold a PMP certification.',
  },
  {
    id: 'modality.mandatory',
    modality: 'mandatory',
    force: 'own',
    pattern:
      /\b(?:shall|must|(?:is|are|be|been|being|was|were) required|requires?|required to|mandatory|will (?:have|hold|possess|be|maintain|obtain|need|provide|ensure|use|employ|demonstrate)|needs? to|(?:personnel|staff|people|employees|team|members?|candidates?|consultants?|specialists?|engineers?|analysts?|managers?|developers?|agents?|users?|they|who|we|you) (?:all |also |each )?needs? (?!for\b|of\b|and\b|or\b)(?=\w)|(?:is|are) (?:expected|obliged) to|has to|have to|essential|no less than|not less than|only .{0,40} will be considered|(?:will|shall|may) (?:not be (?:considered|accepted|eligible|evaluated)|be (?:rejected|disqualified)))\b/gi,
    example: 'All personnel must be proficient in Excel.',
    counterExample: 'Experience with Excel would be an asset.',
  },
  {
    id: 'modality.minimum',
    modality: 'mandatory',
    force: 'weak',
    pattern:
      /\b(?:minimum|at least|at a minimum|required|needed|necessary|only|exclusively|set[- ]aside)\b/gi,
    example: 'A minimum of five years in audit.',
    counterExample: 'Five years in audit.',
  },
];

/** The same for headings, lead-ins and table headers: what stands below inherits it. */
export const HEADING_MODALITY: readonly (Rule & { modality: Modality })[] = [
  {
    id: 'heading.preferred',
    modality: 'preferred',
    pattern:
      /\b(?:preferred|preferabl[ey]|desired|desirable|optional|nice[- ]to[- ]have|advantageous|additional (?:skills|qualifications)|(?:point[- ])?rated (?:technical )?(?:criteri\w+|requirements?)|scored criteri\w+|(?:max(?:imum|\.)?|total) (?:marks|points|score)|^\W*(?:marks|points|scores?|weight(?:age|ing|s)?)\b|bonus|should|may include|a plus|ideal(?:ly)?)\b/i,
    example: 'Preferred qualifications',
    counterExample: 'Minimum qualifications',
  },
  {
    id: 'heading.eligibility',
    modality: 'mandatory',
    pattern:
      /\b(?:eligibility|pre-?qualifications?|qualifying|pass\s?\/\s?fail|mandatory)\s+(?:criteri\w+|requirements?|conditions?)\b|\bminimum eligibility\b|^[\d.\s]*(?:eligibility|pre-?qualifications?|mandatory)\s*:?$/i,
    example: 'Pre-Qualification Criteria',
    counterExample: 'Evaluation criteria',
  },
  {
    id: 'heading.mandatory',
    modality: 'mandatory',
    pattern:
      /\b(?:required|minimum|mandatory|essential|must|shall|requirements?|requires?|will (?:have|possess|hold)|needs?|(?:is|are) expected to|at least|necessary)\b/i,
    example: 'Personnel shall have the following:',
    counterExample: 'Evaluation of experience',
  },
];
