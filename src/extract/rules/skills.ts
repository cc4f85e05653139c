const QUALITY =
  '(?:working|basic|advanced|expert|extensive|comprehensive|strong|good|thorough|in-depth|deep|solid|sound|detailed|general|practical|technical|demonstrated|proven|excellent|full|complete|high degree of|level of|hands-on|current|professional|specialized|broad|qualified|qualifying|required)';
const WORD =
  '(?:knowledge|understanding|familiarity|familiar|proficien(?:t|cy)|skill(?:s|ed)?|expertise|experienced?|competen(?:t|ce|cy|cies)|fluen(?:t|cy)|background|conversant|(?:well[- ])?versed|knowledgeable|trained|adept|mastery|command|capable|capability|ability|abilities|understand)';

/** "Working knowledge of", "proficient in the use of", "experience with", "skilled in": what follows is a skill. */
export const SKILL_TRIGGER = new RegExp(
  `\\b(?:${QUALITY}\\s+(?:and\\s+|or\\s+)?)*(${WORD})(?:\\s+(?:and|or|,|and/or)\\s+${WORD})*\\s*(?:[:,]\\s*)?(?:(?:(?:should|shall|must|may|will|to)\\s+)?includ(?:e|es|ing)\\s+(?:but (?:is |are )?not limited to,?\\s*)?|(?:(?:in|with|of|about|on|for|to|regarding|concerning|across|within)\\s+)(?:(?:the|its|all|how)\\s+)?(?:(?:use|areas?|fields?|operation|application|using|utiliz(?:e|ing)|apply(?:ing)?|use of)(?:\\s+(?:and|or)\\s+(?:apply(?:ing)?|us(?:e|ing)))?\\s*(?:of|to|in)?\\s*)*)`,
  'gi',
);

/** Ends of what a trigger governs. */
export const OBJECT_END =
  /[?!]|;(?=[^;]*\b(?:shall|must|will|should|is|are|has|have)\b)|\.(?=\s|$)|\s+(?:that|which|who|whom|in order to|sufficient|necessary|needed|gained|obtained|while|so that|as well as (?:the )?ability|is|are|was|were|shall|must|will|should|would|may|can|has|have)\b|,?\s+(?:and|or|as well as)\s+(?=(?:knowledge|experience|proficien|familiar|understanding|ability|skills? in|Certifi|expertise|an? (?:minimum|thorough|strong|working))\b)/i;

/** Words that introduce examples: what follows are alternatives of what stands before. */
export const EXAMPLES =
  /\s*[,(:]?\s*\b(?:such as|e\.g\.,?|for example,?|for instance,?|like)(?:\s*\(but not limited to\))?:?\s*/i;
/** Words that introduce parts: each is demanded of its own. */
export const PARTS =
  /\s*[,(:]?\s*\b(?:including(?:,? but (?:is |are )?not limited to,?)?|includes?|to include|i\.e\.,?|ie\.|namely|specifically|includes,? but is not limited to)\b:?\s*/gi;

/** Heads of a list under which each item is a skill. */
export const SKILL_LIST =
  /\b(?:skills?|knowledge|experience|proficien\w+|familiar\w*|expertise|abilities|competenc\w+|understanding|(?:programming )?languages|technolog(?:y|ies)|(?:software )?tools|tech(?:nology)? stack|following areas|disciplines|KSAs?|capabilit(?:y|ies))\b/i;

/** "The contractor shall use Scrum": named technologies and methods of the work itself. */
export const USES =
  /\b(?:shall|must|will|to|should)\s+(?:\w+ly\s+)?(?:be (?:developed|built|implemented|written|programmed) (?:in|on|with|using)|use|utili[sz]e|employ|apply|leverage|develop (?:in|using|with)|program in|code in|administer|work (?:with|in))\b/i;

/** Phrases that name no skill however they are introduced. */
export const NO_SKILL =
  /^(?:(?:the|this|these|those|such|any|all|each|its|their|other|various|similar|same|relevant|related|applicable|required|specific|necessary|appropriate|and|or|of|in|a|an|new|more|following|above|below|different|current|existing|etc|least|one|two|three|minimum)\s*)*(?:work|works|tasks?|requirements?|areas?|fields?|services?|projects?|contracts?|position|duties|responsibilit(?:y|ies)|information|systems?|team|personnel|staff|contractor|government|job|roles?|people|others?|it|them|support|scope|nature|size|complexity|level|years?|tools?|techniques?|methods?|methodolog(?:y|ies)|practices|procedures|processes|principles|concepts|applications?|software|hardware|technology|technologies|standards|regulations|laws|policies|developing|testing|implementing|designing|managing|maintaining|analyzing|planning|providing|performing|working|using|environment|environments|products|customers?|clients?|users?|performance|organi[sz]ation|office|program|subject matter|qualifications?|experience|training|education|certifications?|evidence|resumes?|etc|ways|understanding|knowledge|abilities|ability|skills?|competenc(?:y|ies)|days|hours|award|statement|performing this|PWS|SOW|RFP|TO|contract)?$/i;
