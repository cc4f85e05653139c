import type { XmlElement } from '../package/walk-xml.ts';
import { isToggled } from './styles.ts';

/** A form's field as Word kept it before content controls (w:ffData): a box to tick or a list to choose from. */
export class FormField {
  #isBox = false;
  #isTicked = false;
  #chosen = 0;
  readonly #entries: string[] = [];

  /** Takes an element that is part of a form's field; false for every other. */
  open(element: XmlElement): boolean {
    const value = element.get('w:val');
    switch (element.name) {
      case 'w:ffData':
        this.#isBox = false;
        this.#isTicked = false;
        this.#chosen = 0;
        this.#entries.length = 0;
        return true;
      case 'w:checkBox':
        this.#isBox = true;
        return true;
      case 'w:checked':
      case 'w:default':
        this.#isTicked = isToggled(value);
        this.#chosen = Number(value) || 0;
        return true;
      case 'w:result':
        this.#chosen = Number(value) || 0;
        return true;
      case 'w:listEntry':
        this.#entries.push(value ?? '');
        return true;
      default:
        return false;
    }
  }

  /** What is printed for it: "☒ ", "☐ ", or the entry that was chosen. */
  printed(): string {
    if (this.#isBox) return this.#isTicked ? '☒ ' : '☐ ';
    return this.#entries[this.#chosen] ?? '';
  }
}
