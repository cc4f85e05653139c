const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty[- ]five|twenty|thirty';

/** "five (5) years", "5+ years", "3-5 yrs", "one and a half (1.5) years". Groups: word or digits, digits in brackets. */
export const YEARS = new RegExp(
  `\\b(\\d{1,2}(?:\\.\\d)?|${WORDS})(\\s+and\\s+(?:a|one)[- ]half)?\\s*(?:\\(\\s*(\\d{1,2}(?:\\.\\d)?)\\s*\\+?\\s*\\))?\\s*(?:\\+|plus|or more)?\\s*(?:(?:to|[-–—])\\s*(?:\\d{1,2}|${WORDS})\\s*(?:\\(\\d{1,2}\\))?\\s*)?(?:full |calendar |consecutive |combined |cumulative )?(?:years?|yrs?\\.?)(?:[’'](?:s)?|\\b)(?:[- ]worth)?`,
  'gi',
);

/** "at least four of which with Snowflake": years of the experience before it, though it does not say "years". Groups as in YEARS. */
export const PART_OF_YEARS = new RegExp(
  `\\b(\\d{1,2}|${WORDS})()\\s*(?:\\(\\s*(\\d{1,2})\\s*\\))?\\s*\\+?(?=\\s+of (?:which|them|these)\\b)`,
  'gi',
);

/** "of which at least": the years after it are a part of those before. */
export const PART_BEFORE =
  /\bof (?:which|them|these),?\s+(?:at least\s+|a minimum of\s+|no less than\s+|not less than\s+)?$/i;
/** "of which must be" before "in cybersecurity": what stands between years that are a part and what they are in. */
export const PART_IN =
  /^\s*(?:of (?:which|them|these)\b,?\s*)?(?:(?:must|shall|should|will|are to)\s+(?:be|have been)\s+|(?:must|shall|should|was|were|are|is)\s+)?(?:directly\s+|specifically\s+)?(?=(?:in|with|within|as|on|using|working|managing|leading)\s)/i;

/** Years that are no demand on experience: terms of the contract, look-back periods, retention. */
export const NOT_EXPERIENCE_YEARS =
  /\b(?:(?:past|last|previous|preceding|prior|within(?: the)?|next|first|every|each|per|base|option|fiscal|calendar|for a period of|term of|ordering|retain(?:ed)?(?: for)?|warranty|performance of|duration of)\s+(?:\w+\s+)?)$/i;
export const NOT_EXPERIENCE_AFTER =
  /^\s*(?:from|after|before|prior|ago|old|of age|base|option|ordering|term|period|contract|warranty|thereafter|following|in duration|or until|beginning|\(base|of performance)\b/i;

/** What stands between "experience" and what it is in. */
export const EXPERIENCE_IN =
  /^[,:]?\s*(?:(?:directly |specifically )?(?:in relation to|relat(?:ed|ing) to|relevant to|in the (?:areas?|fields?|disciplines?|domains?|development|provision|use) of|in areas such as|in(?:cluding)?|with(?:in)?|of|as an?|as|on|for|using|that includes?|and (?:expertise|knowledge|skills?) (?:in|with|of)|working (?:in|with|on|as an?|as))[:\s]+)?/i;

/** "must have managed agile teams for at least five years", "been in business for": the work itself before the years. Group: the work. */
export const DONE_FOR =
  /\b(?:have|has|having)\s+((?:(?:successfully|directly|personally|continuously)\s+)?(?:\w+ed|led|run|built|held|taught|sold|written|been(?= in (?:business|operation|existence)\b))(?:\s+[^.;:]{3,90}?)?)\s+for\s+(?:at least|a minimum of|no less than|not less than|more than|over)?\s*$/i;

/** "experience in records management for at least five years": what it is in before the years. Group: that. */
export const EXPERIENCE_FOR =
  /\bexperience (?:in|with|of) ([^.;:]{3,90}?) for (?:at least|a minimum of|no less than|not less than|more than|over)\s+$/i;

/** Modifiers that make "experience" a demand for proven experience and no mere skill. */
export const PROVEN =
  'proven|demonstrat(?:ed|able)|documented|verifiable|verified|prior|previous|past|relevant|similar|recent|extensive|significant|substantial|successful|comparable|progressive|direct|considerable|professional';

/** Ends of what an experience is in: the next demand, a clause, a bracket. */
export const EXPERIENCE_END =
  /;|\.(?=\s|$)|,\s+(?:(?:at least|a minimum of|including)\s+)?\w+(?: \(\d+\))?(?: years?)? of (?:which|them|these)\b|,?\s+(?:with|of which|and)\s+(?:an? (?:minimum|relevant|valid|current)|at least|no less than|(?:\w+ )?\(?\d+\)?\+? years|must|shall|including at least)|,\s+(?:at least |a minimum of )?(?:\d{1,2}\+?|\w+ \(\d{1,2}\)|(?:two|three|four|five|six|seven|eight|nine|ten))\+? (?:or more )?years\b|,\s+(?:which|who|that|must|shall|including|to include|preferably|ideally|such as)\b|\s+(?:is|are|shall be|must be|will be)\s+(?:required|preferred|desired|mandatory|essential|demonstrated|considered|necessary|evaluated)|\s+(?:shall|must|will)\b|\s[-–—]\s|\bOR\b|, or equivalent/;
