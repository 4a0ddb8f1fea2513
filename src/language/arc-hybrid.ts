/** The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer. */

export const shift = 0;
export const left = 1;
export const right = 2;

/** A parse under way. Words are 1..n, the root is n + 1 while parsing; `heads[w]` is 0 until it has one. */
export class ParseState {
  readonly n: number;
  readonly stack: number[] = [];
  next = 1;
  readonly heads: Int32Array;
  /** outermost and second outermost children per side, and how many */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(n: number) {
    this.n = n;
    const array = (): Int32Array => new Int32Array(n + 2);
    this.heads = array();
    this.left1 = array();
    this.left2 = array();
    this.right1 = array();
    this.right2 = array();
    this.leftCount = array();
    this.rightCount = array();
  }

  get root(): number {
    return this.n + 1;
  }

  get done(): boolean {
    return this.next === this.root && this.stack.length === 0;
  }

  top(depth: number): number {
    return this.stack[this.stack.length - 1 - depth] ?? 0;
  }

  allows(action: number): boolean {
    if (action === shift) return this.next <= this.n;
    if (action === right) return this.stack.length >= 2;
    // one root only: with the root at the front, everything but the last word of the stack goes right
    return this.stack.length >= 1 && (this.next <= this.n || this.stack.length === 1);
  }

  apply(action: number): void {
    if (action === shift) {
      this.stack.push(this.next++);
      return;
    }
    const child = this.stack.pop() as number;
    this.attach(action === left ? this.next : this.top(0), child);
  }

  private attach(head: number, child: number): void {
    this.heads[child] = head;
    if (child < head) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = child;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = child;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
    }
  }
}
