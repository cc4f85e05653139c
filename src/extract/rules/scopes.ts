import type { Rule, Scope } from '../types.ts';

/** Headings and lead-ins that say what kind of part follows. The first that matches, innermost heading first, wins. */
export const SCOPE_RULES: readonly (Rule & { scope: Scope })[] = [
  {
    id: 'scope.glossary',
    scope: 'glossary',
    pattern:
      /\b(?:glossary|acronyms?|abbreviations?|definitions?|terms and definitions|defined terms|reference(?:d)? documents?|references|applicable (?:documents?|publications?|directives?|regulations?|standards?)|table of contents|contents|list of (?:attachments|exhibits|figures|tables)|index)\b/i,
    example: 'Appendix B: Acronyms and Abbreviations',
    counterExample: 'Reference checks of key personnel',
  },
  {
    id: 'scope.clause',
    scope: 'clause',
    pattern:
      /\b(?:representations?(?:,| and| &) (?:\w+,? )?(?:and )?certifications?|certifications? and representations?|contract clauses|solicitation provisions|(?:clauses|provisions) incorporated|standard (?:terms|clauses|form)|terms and conditions|general conditions)\b|^\W*(?:[A-Z]\.\d+(?:\.\d+)*\s+)?(?:FAR |DFARS |VAAR |AGAR |\w{2,6}AR )?\d{2,4}\.2\d\d-\d+/i,
    example: '52.212-3 Offeror Representations and Certifications',
    counterExample: 'Certifications of key personnel',
  },
  {
    id: 'scope.buyer',
    scope: 'buyer',
    pattern:
      /^(?:[\d.\s]*)(?:background(?! (?:investigation|check|screening|vetting))|introduction|about (?:the|us)|overview of the (?:agency|authority|organi[sz]ation)|current (?:environment|system|state|situation|architecture)|existing (?:environment|system)|government[- ]furnished|government (?:roles|responsibilities|team|staff|personnel)|roles (?:and|&) responsibilities of the (?:government|client|authority)|history)\b/i,
    example: '1.0 BACKGROUND',
    counterExample: 'Background investigations of staff',
  },
  {
    id: 'scope.duties',
    scope: 'neutral',
    pattern:
      /^(?:functional|general|brief|summary)?\s*(?:descriptions?|duties|responsibilities|functions?|tasks?)(?:\s*(?:and|&|\/)\s*(?:duties|responsibilities|functions?|tasks?))?\s*:?$/i,
    example: 'Functional Description',
    counterExample: 'Position Description',
  },
  {
    id: 'scope.qualification',
    scope: 'qualification',
    pattern:
      /^(?:essential|desirable|required|preferred|mandatory|minimum|must[- ]haves?|nice[- ]to[- ]haves?|criteria)$|^[\d.\s]*(?:staffing|personnel|staff|people|(?:the |project )?team|resources|consultants?)$|(?:mandatory|rated|technical|evaluation) criteri(?:a|on)|\b(?:qualifications?|skills?|(?<!transfer |best of (?:its|their|our|my|your|his|her) )knowledge(?! transfer| and belief)|KSAs?|abilities|expertise|competenc(?:e|es|y|ies)|experience|education(?:al)?|certifications?|(?<!\b(?:software|site|user|commercial|open[- ]source) )licen[cs](?:es?|ure)|credentials?|clearances?|key (?:personnel|staff|positions?|roles?|people)|labou?r (?:categor(?:y|ies)|mix|quals?)|personnel (?:requirements?|security)|staff(?:ing)? (?:requirements?|profiles?)|person specification|minimum requirements?|mandatory requirements?|essential (?:criteria|requirements?)|desirable (?:criteria|requirements?)|selection criteria|position (?:descriptions?|requirements?)|job (?:descriptions?|requirements?)|role (?:profiles?|requirements?|descriptions?)|resource requirements?|team (?:requirements|composition|members?)|eligibility|proficien(?:t|cy)|security requirements?|training requirements?|what we(?:['’]re|\s+are)? (?:look(?:ing)? for|need|expect|require|want|ask)|who we(?:['’]re|\s+are)? look(?:ing)? for|(?:ideal|right|successful|preferred) (?:partner|vendor|agency|supplier|bidder|candidate))\b/i,
    example: '6.1.1 Skills and Knowledge',
    counterExample: '6.6 Deliverables',
  },
];
