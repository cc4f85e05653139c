const QUALITY =
  '(?:working|basic|advanced|expert|extensive|comprehensive|strong|good|thorough|in-depth|deep|solid|sound|detailed|general|practical|technical|demonstrated|proven|excellent|full|complete|high degree of|level of|hands-on|current|professional|specialized|broad|qualified|qualifying|required)';
const WORD =
  '(?:knowledge|understanding|familiarity|familiar|proficien(?:t|cy)|skill(?:s|ed)?|expertise|experienced?|competen(?:t|ce|cy|cies)|fluen(?:t|cy)|background|conversant|(?:well[- ])?versed|knowledgeable|trained|adept|mastery|command|capable|capability|ability|abilities|understand)';
const INCLUDES =
  '(?:(?:should|shall|must|may|will|to)\\s+)?includ(?:e|es|ing)\\s+(?:but (?:is |are )?not limited to,?\\s*)?';
const IN =
  '(?:in relation to|related to|relating to|in the areas? of|using|utili[sz]ing|in|with|of|about|on|for|to|regarding|concerning|across|within)';
const USING =
  '(?:use|areas?|fields?|operation|application|using|utiliz(?:e|ing)|apply(?:ing)?|use of)(?:\\s+(?:and|or)\\s+(?:apply(?:ing)?|us(?:e|ing)))?\\s*(?:of|to|in)?\\s*';

/** "Working knowledge of", "proficient in the use of", "experience with", "skills include": what follows is a skill. */
export const SKILL_TRIGGER = new RegExp(
  `\\b(?:${QUALITY}\\s+(?:and\\s+|or\\s+)?)*(${WORD})(?:\\s+(?:and|or|,|and/or)\\s+${WORD})*\\s*(?:[:,]\\s*)?(?:${INCLUDES}|(?=[a-z-]+ing\\s)|(?:${IN}(?:\\s*:)?\\s+)(?:(?:the|its|all|how)\\s+)?(?:${USING})*)`,
  'gi',
);
/** Triggers whose objects are deeds, not names of skills. */
export const DEED_TRIGGER = /^(?:abilit|capab|trained|understand$)/i;

/** Ends of what a trigger governs. */
export const OBJECT_END =
  /[?!]|\s+(?:provided|approved|issued|furnished|supplied|prescribed|mandated)(?:\s+and\s+\w+)?\s+by\b|;(?=[^;]*\b(?:shall|must|will|should|is|are|has|have)\b)|\.(?=\s|$)|\s+(?:that|which|who|whom|in order to|sufficient|necessary|needed|gained|obtained|while|so that|with (?:evidence|proof)|as evidenced by|evidenced by|demonstrated by|as well as (?:the )?ability|is|are|was|were|shall|must|will|should|would|may|can|has|have)\b|,?\s+(?:and|or|as well as)\s+(?=(?:knowledge|experience|proficien|familiar|understanding|ability|skills? in|an? (?:minimum|thorough|strong|working))\b)/i;

/** Words that introduce examples (alternatives of what stands before) or parts (each demanded of its own). */
export const EXAMPLES =
  /\s*[,(:]?\s*\b(?:such as|e\.g\.,?|for example,?|like)\b(?:\s*\(but not limited to\))?:?\s*/gi;
export const PARTS =
  /\s*[,(:]?\s*\b(?:including(?:,? but (?:is |are )?not limited to,?)?|includes?|to include|i\.e\.,?|ie\.|namely|specifically|includes,? but is not limited to|with emphasis (?:in|on))\b:?\s*/gi;

/** Heads of a list under which each item is a skill: anywhere, and in a part about qualifications. */
export const SKILL_LIST =
  /\b(?:skill(?:s|ed)?|(?<!transfer |best of (?:its|their|our|my|your|his|her) )knowledge(?! transfer| and belief)|experience|proficien\w+|familiar\w*|expertise|abilities|competenc\w+|understanding)\b/i;
export const QUALIFICATION_LIST =
  /^(?:essential|desirable|required|preferred|mandatory|minimum|must[- ]haves?|nice[- ]to[- ]haves?)$|\b(?:(?:programming )?languages|technolog(?:y|ies)|(?:software )?tools|tech(?:nology)? stack|following areas|disciplines|KSAs?|capabilit(?:y|ies)|software)\b/i;

/** "The staff shall have", "must be proficient", "with knowledge of": a demand on people; not "to give an understanding of". */
export const PEOPLE_DEMAND =
  /\b(?:shall|must|will|should|required to|needs? to|expected to|able to)\s+(?:\w+\s+){0,5}?(?:have|has|had|possess|demonstrate|be|bring|maintain|exhibit|show|provide|include|dedicate|need)\b|\b(?:have|has|possess(?:es)?|having|with)\s+(?:\w+\s+){0,4}?(?:knowledge|experience|expertise|skills?|understanding|proficiency|familiarity)\b|\b(?:is|are) (?:required|desired|preferred|essential|mandatory|a plus)\b|\bit (?:is|would be|will be) (?:advantageous|beneficial|desirable|preferred|useful|helpful)\b/i;
/** What speaks of papers and of their evaluation, not of people. */
export const ABOUT_PAPER =
  /^\W*(?:the|an?|each|all|your|any)?\s*(?:\w+(?:'s|’s)?\s+){0,3}(?:proposals?|offers?|quotes?|quotations?|bids?|submissions?|responses?|plans?|reports?|documents?|documentation|narrative|approach|volume|inconsistenc\w+|evaluation|government will evaluate|samples?)\b|^\W*(?:do|does|did|is|are|was|were|has|have|to what extent)\b.*\?\s*$/i;
export const STARTS_WITH_TRIGGER =
  /^\W*(?:\(?\w{1,3}[.)]+\s*)?(?:[\w-]+,?\s+(?:and\s+)?){0,4}?(?:knowledge|understanding|familiarity|familiar|proficien\w+|skills?|skilled|expertise|experience[d]?|competen\w+|fluen\w+|conversant|versed|ability|background|command|mastery)\b/i;

/** "proven SQL Server expertise", "strong written communication skills": names before the word. */
export const NOUN_SKILL =
  /((?:[\p{L}\d.+#/&-]+,?\s+){1,6})(?:expertise|skills|proficiency|programming experience|development experience|experience)\b/iu;
export const PRAISED =
  /^(?:strong|excellent|good|superior|outstanding|exceptional|demonstrated|proven|effective|advanced)\s/i;

/** "Nice to have: LangChain, Kubernetes", "Languages: Go, R": a label before its list. */
export const LABELLED =
  /^\W*(?:(?:nice to have|must have|required|preferred|desired|desirable|essential|minimum|technical|key|core|other)\s*)*(?:nice to have|must have|required|preferred|desirable|essential|skills?|technolog(?:y|ies)|tools?|(?:programming )?languages?|frameworks?|tech(?:nology|nical)? stack|software|platforms?|databases?)\s*:\s*/i;
/** "Data mining: Mining enterprise systems …": the label is the skill, the rest tells what it covers. */
export const DEFINED = /^\W*((?:[\p{L}\d/&+#.()-]+\s*){1,6}):\s+\S/u;
/** Labels of other things than skills: "Years of Experience:", "Security Requirement:". */
export const OTHER_LABEL =
  /\b(?:education\w*|degrees?|years?|experience|certif\w+|licen[cs]\w+|security|clearances?|citizenship|location|travel|hours|note|notes|duties|responsibilities|requirements?|qualifications?|minimum|level|background)\b/i;
/** "Duties: Monitors Splunk …": what is done, not what must be known. */
export const DUTIES =
  /^\W*(?:(?:key|main|primary|typical|job|position|specific|general)\s+)*(?:duties|responsibilit(?:y|ies)|tasks|functions?|functional (?:responsibilit\w+|descriptions?))(?:\s*(?:and|&|\/)\s*(?:duties|responsibilities|tasks|functions))?\s*:/i;
/** "must speak English fluently": languages of people. */
export const SPEAKS =
  /\b(?:bilingual|multilingual|speak|speaks|read and write|communicate in|written and spoken|fluently)\b/i;

/** "The contractor shall use Scrum": named technologies and methods of the work itself. */
export const USES =
  /\b(?:shall|must|will|to|should)\s+(?:\w+ly\s+)?(?:be (?:developed|built|implemented|written|programmed) (?:in|on|with|using)|use|utili[sz]e|employ|apply|leverage|develop (?:in|using|with)|program in|code in|administer|work (?:with|in))\b/i;

/** Words that come before a skill and are none of its name. */
export const SKILL_HEAD =
  /^(?:\s|[-–—•*:,]|\.(?!\p{L})|(?:and|or|the|an?|of|in|with|on|for|all|any|both|either|at least|from|how|strong|basic|good|excellent|different|various|major|advanced|complex|proven|demonstrated|extensive|thorough|solid|working|detailed|latest|current|proficien(?:t|cy) (?:in|with)|experience (?:in|with|of|using)|knowledge of|understanding of|familiarity with|the use of|use of|using|relation to|applicable|relevant|other|multiple|commercial|standard|conducting|performing|providing|utili[sz]ing|applying|working (?:with|in|on)|maintaining proficiency (?:on|in)|track record(?: of| in)?|delivering|(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\+?\s+)?(?:\(\d+\)\s+)?years?(?:\s+of)?(?:\s+experience)?\s+(?:with|in|of|using)|operating|processing|handling|executing|supporting)(?=\s|$)\s*)+/iu;
/** Words that come after a skill and are none of its name: versions, "or similar", "experience". */
export const SKILL_TAIL =
  /(?:\s|[-–—•*:.,]|\b(?:and|or|etc|the|of|in|with|on|for|to|as|experience|skills?|knowledge|proficiency|as required|as needed|is|are|or (?:equivalent|similar|higher|later|newer)|and (?:later|newer) versions?|required|preferred|desired|v\.?\s?\d[\w.]*|versions? [\d.]+)\b)+$/i;

const VAGUE =
  'work|works|tasks?|requirements?|areas?|fields?|services?|projects?|contracts?|position|duties|responsibilit(?:y|ies)|information|systems?|team|personnel|staff|contractor|government|job|roles?|people|others?|it|them|support|scope|nature|size|complexity|level|years?|tools?|techniques?|methods?|methodolog(?:y|ies)|practices|procedures|processes|principles|concepts|applications?|software|hardware|technology|technologies|standards|regulations|laws|policies|developing|testing|implementing|designing|managing|maintaining|analyzing|planning|providing|performing|preparing|submitting|importing|working|using|environment|environments|products|customers?|clients?|users?|performance|organi[sz]ation|office|program|subject matter|qualifications?|experience|training|education|certifications?|evidence|resumes?|etc|ways|understanding|knowledge|abilities|ability|skills?|competenc(?:y|ies)|days|hours|award|statement|performing this|PWS|SOW|RFP|TO|contract|versions?|development|installation|implementation|computing|programming|analysis|script|scripts|objectives?|approach|mission|goals?';
/** Words that name no skill however they are introduced: "the work", "their tools", "testing". */
export const VAGUE_WORDS = new RegExp(
  `^(?:(?:the|this|these|those|such|any|all|each|its|their|other|various|similar|same|relevant|related|applicable|required|specific|necessary|appropriate|equivalent|comparable|professional|and|or|of|in|to|by|a|an|new|more|following|above|below|different|current|existing|etc|least|one|two|three|ten|later|newer|minimum|government['’]s|agency['’]s|client['’]s)\\s*)*(?:${VAGUE})?$`,
  'i',
);

/** Phrases outside the catalogue that are no name: what is done to a thing, clauses, bodies ("United States Air Force"). */
export const NO_PHRASE =
  /^(?:\w+(?:ed|en)\s+(?:by|in|to|at|from|under|within|above|below|for|on)|known|shown|meaning|means|as|to|which|that|from|by|if|when|per|each|every|any|access to|did|does|do)\s|\b(?:offerors?|bidders?|contractors?|subcontractors?|principals)$|\b(?:agency|department|association|administration|office|force|command|bureau|commission|ministry|council|corporation|institute of standards and technology)$|\b(?:approach|objectives|mission|scope of (?:the )?work|following areas)\b|\b(?:shall|must|will|is|are)\b/i;
