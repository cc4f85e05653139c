/** Complex fields that are open: in their code nothing is printed, their result is. */
export class FieldStack {
  readonly #inCode: boolean[] = [];
  #codes = 0;

  /** How many fields are open. */
  get depth(): number {
    return this.#inCode.length;
  }

  /** True inside the code of any of them. */
  get isCode(): boolean {
    return this.#codes > 0;
  }

  begin(): void {
    this.#inCode.push(true);
    this.#codes += 1;
  }

  /** The innermost field's code ends and its result begins. */
  separate(): void {
    const last = this.#inCode.length - 1;
    if (this.#inCode[last]) this.#codes -= 1;
    if (last >= 0) this.#inCode[last] = false;
  }

  end(): void {
    if (this.#inCode.pop()) this.#codes -= 1;
  }

  /** Drops fields above a depth whose code never ended: they would hide the rest of the document. */
  dropCodes(depth: number): void {
    while (this.#inCode.length > depth && this.#inCode[this.#inCode.length - 1]) this.end();
  }
}
