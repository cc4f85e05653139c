/** Why a rule refuses, for a reviewer: by the rule's id, or by its family where all of it has one reason. */
export const REASONS: Readonly<Record<string, string>> = {
  'refuse.glossary': 'it stands in a glossary or a list of references',
  'refuse.table-of-contents': 'it is a line of a table of contents',
  'refuse.buyer-is-subject': 'it speaks of the buyer',
  'refuse.buyers-own-staff': 'it speaks of the buyer',
  'refuse.held-by-buyer': 'it speaks of the buyer',
  'refuse.substitution': 'it says what may stand for another demand',
  'refuse.deleted': 'it is said to be deleted',
  'refuse.form-instruction': 'it says how to fill in a form',
  'refuse.form-field': 'it is a field of a form',
  'refuse.question': 'it is a question',
  'refuse.contents-of-a-resume': 'it says what a résumé contains',
  'refuse.negated': 'it says that none is required',
  'refuse.optional-by-the-buyer': 'the buyer provides it',
  'refuse.cited': 'it only cites the name',
  'refuse.column-of-proof': 'it is the proof that another column asks for',
  'refuse.title-of-a-part': 'it is the title of a part of the proposal',
  'refuse.without': 'it speaks of doing without',
  'refuse.apposition': 'it describes what stands before the bracket',
  'refuse.level-of-facility': 'it is the level of the company’s clearance',
  'refuse.general-beside-particular': 'the sentence names a particular clearance beside it',
  'refuse.vetting-only-named': 'vetting is named, but not asked of people',
  'refuse.standard-clause': 'it stands in standard contract clauses',
  'refuse.nothing-demands-it': 'no words around or above demand it',
  'name.never-alone': 'the name means nothing on its own',
  'name.broken': 'the words belong to two phrases or to an address',
  'name.exact-case': 'the name counts only in the case that the catalogue gives',
  'name.needs-context': 'nothing around or above says that the name is meant',
  'name.document-defines-otherwise': 'the document gives the abbreviation another meaning',
  not: 'it certifies an act or a thing, not a person or company',
  'resolve.joined': 'it is an alternative of another demand',
};

/** The plain reason of a rule that refuses; of a rule without an entry, its own name in words. */
export function reasonOf(rule: string): string {
  const [family = '', name = ''] = rule.split('.');
  return REASONS[rule] ?? REASONS[family] ?? name.replaceAll('-', ' ');
}
