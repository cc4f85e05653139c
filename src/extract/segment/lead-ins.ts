import type { Block } from '../../domain/index.ts';
import { clauseNumber, isClauseUnder } from './numbering.ts';

/** Words that introduce a list: "Personnel shall hold the following:". */
export interface Lead {
  text: string;
  /** 0 for a paragraph or heading, the nesting for a list item. */
  level: number;
  /** True when the lead is a list item whose own siblings are its list ("2.3.1 … the following:" before "2.3.2 …"). */
  leadsSiblings: boolean;
  /** The clause number of the lead itself ("6.8.1."), or null. */
  number: string | null;
  /** What the first item below it is numbered under: "2.3" for "2.3.1", "" for bullets; null until it is seen. */
  itemsUnder: string | null;
}

const INTRODUCES = /(?::|\bthe following|\bas follows|\bbelow|[-–—])\s*[:.]?\s*$/i;
// "Essential" and "Desirable skills" alone on a line, before what they speak of
const LABEL =
  /^(?:essential|desirable|required|preferred|desired|mandatory|minimum|must[- ]haves?|nice[- ]to[- ]haves?|optional)(?:\s+(?:and\s+)?(?:skills?|criteria|requirements?|qualifications?|experience|knowledge|certifications?|education|competenc\w+|attributes))*\s*:?\s*$/i;
// A sibling with a verb of its own ends a list whose lead was a sibling.
const OWN_SENTENCE = /\b(?:shall|must|will|should|is|are|has|demonstrates?)\b/i;

/** Files without bullets set list items as short paragraphs: no verb of their own, no full stop. */
const LONGEST_ITEM = 120;
const isItemLike = (words: string) =>
  words.length <= LONGEST_ITEM && !OWN_SENTENCE.test(words) && !/[.!?:]\s*$/.test(words);

/** The lead-ins in force while blocks are read in order. */
export class LeadStack {
  #leads: Lead[] = [];

  /** Drops the lead-ins that this block ends. */
  enter(block: Block, words: string): void {
    if (block.kind === 'table-cell') return;
    const number = numberOf(block);
    if (LABEL.test(words)) this.#leads = this.#leads.filter((lead) => !LABEL.test(lead.text));
    this.#dropOtherClauses(number);
    if (number)
      this.#leads = this.#leads.filter(
        (lead) =>
          !lead.leadsSiblings ||
          lead.number === null ||
          isClauseUnder(number, lead.number) ||
          !OWN_SENTENCE.test(words),
      );
    else if (block.kind === 'list-item') this.#leads = this.#stillAbove(block.level ?? 1, words);
    else if (block.kind === 'heading' || !isItemLike(words)) this.#leads = [];
    else this.#leads = this.#leads.filter((lead) => lead.level === 0);
  }

  /** A clause number that belongs to another part ends the list: "1.3." after the bullets of "1.2.14". */
  #dropOtherClauses(number: string | null): void {
    const parent = number?.replace(/\.?\d+$/, '') ?? '';
    this.#leads = this.#leads.filter((lead) => {
      if (lead.itemsUnder === null) lead.itemsUnder = parent;
      if (!number) return true;
      return (lead.number !== null && isClauseUnder(number, lead.number)) || lead.itemsUnder === parent;
    });
  }

  #stillAbove(level: number, words: string): Lead[] {
    for (const lead of this.#leads) if (lead.level > 0 && lead.level < level) lead.leadsSiblings = false;
    return this.#leads.filter(
      (lead) =>
        lead.level < level || (lead.level === level && lead.leadsSiblings && !OWN_SENTENCE.test(words)),
    );
  }

  /** Lead-ins above the block, outermost first. */
  above(block: Block): readonly Lead[] {
    return block.kind === 'heading' ? [] : [...this.#leads];
  }

  /** Adds the block as a lead-in when it introduces what follows. */
  leave(block: Block, words: string): void {
    const isLabel = block.kind === 'paragraph' && LABEL.test(words);
    if (block.kind === 'table-cell' || !(isLabel || INTRODUCES.test(words))) return;
    // bullets stand below a numbered clause, however deep its number is
    const number = numberOf(block);
    const level = block.kind === 'list-item' && !number ? (block.level ?? 1) : 0;
    this.#leads.push({
      text: words,
      level,
      leadsSiblings: block.kind === 'list-item',
      number,
      itemsUnder: null,
    });
  }
}

const numberOf = (block: Block) => clauseNumber(block.marker ?? '');
