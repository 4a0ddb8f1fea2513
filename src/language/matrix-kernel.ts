// Language layer: the one numeric kernel of the trained network, C += A · B in 4 x 8 tiles of WebAssembly SIMD (plain loops reach
// a twentieth of its speed). Assembled here from its opcodes, so that no binary lies in the repository. No fused multiply-add: the
// same bits on every machine.

/** Rows of A and C in floats; `columns` is a multiple of 8, `rows` of 4. Addresses are bytes of the memory, strides floats. */
interface Product {
  rows: number;
  columns: number;
  inner: number;
  a: number;
  aStride: number;
  b: number;
  bStride: number;
  c: number;
  cStride: number;
}

export type Multiply = (p: Product) => void;

const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  end: [0x0b],
  add: [0x6a],
  mul: [0x6c],
  sub: [0x6b],
  geS: [0x4e],
  vLoad: [0xfd, 0x00, 0x04],
  vSplatLoad: [0xfd, 0x09, 0x02, 0x00],
  vStore: [0xfd, 0x0b, 0x04],
  vAdd: [0xfd, 0xe4, 0x01],
  vMul: [0xfd, 0xe6, 0x01],
};

/** Locals: nine parameters in the order of `Product`, then counters and pointers, then vectors. */
const p = { rows: 0, columns: 1, inner: 2, a: 3, aStride: 4, b: 5, bStride: 6, c: 7, cStride: 8 };
const l = { i: 9, j: 10, k: 11, pb: 12, pc: 13, pa: 14 };
const firstVector = 18;
const [b0, b1, splat, accumulators] = [firstVector, firstVector + 1, firstVector + 2, firstVector + 3];

const get = (i: number): number[] => [0x20, i];
const set = (i: number): number[] => [0x21, i];
const constant = (n: number): number[] => [0x41, n];
const branch = (depth: number): number[] => [0x0c, depth];
const branchIf = (depth: number): number[] => [0x0d, depth];
const accumulator = (row: number, half: number): number => accumulators + 2 * row + half;
const step = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...op.add, ...set(local)];
const loop = (counter: number, limit: number, by: number, body: readonly number[]): number[] => [
  ...[...constant(0), ...set(counter), ...op.block, ...op.loop],
  ...[...get(counter), ...get(limit), ...op.geS, ...branchIf(1)],
  ...body,
  ...[...step(counter, constant(by)), ...branch(0), ...op.end, ...op.end],
];
const four = [0, 1, 2, 3];
/** base + counter * stride */
const at = (base: number, counter: number, stride: number): number[] => [
  ...[...get(base), ...get(counter), ...get(stride), ...op.mul, ...op.add],
];

/** One row of the tile: the element of A, times eight of B. */
const rowOfTile = (r: number): number[] => [
  ...[...get(l.pa + r), ...op.vSplatLoad, ...set(splat), ...step(l.pa + r, constant(4))],
  ...[b0, b1].flatMap((b, half) => [
    ...[...get(accumulator(r, half)), ...get(splat), ...get(b), ...op.vMul, ...op.vAdd, ...set(accumulator(r, half))],
  ]),
];

const tile = (): number[] => [
  // where the tile of C begins: c + i * cStride + 4 j
  ...[...at(p.c, l.i, p.cStride), ...get(l.j), ...constant(4), ...op.mul, ...op.add, ...set(l.pc)],
  ...[...get(p.b), ...get(l.j), ...constant(4), ...op.mul, ...op.add, ...set(l.pb)],
  ...four.flatMap((r) => [
    ...(r === 0 ? at(p.a, l.i, p.aStride) : [...get(l.pa + r - 1), ...get(p.aStride), ...op.add]),
    ...set(l.pa + r),
  ]),
  ...four.flatMap((r) => [
    ...[0, 1].flatMap((half) => [...get(l.pc), ...op.vLoad, 16 * half, ...set(accumulator(r, half))]),
    ...(r < 3 ? step(l.pc, get(p.cStride)) : []),
  ]),
  ...loop(l.k, p.inner, 1, [
    ...[...get(l.pb), ...op.vLoad, 0, ...set(b0), ...get(l.pb), ...op.vLoad, 16, ...set(b1)],
    ...step(l.pb, get(p.bStride)),
    ...four.flatMap(rowOfTile),
  ]),
  ...four
    .slice()
    .reverse()
    .flatMap((r) => [
      ...[0, 1].flatMap((half) => [...get(l.pc), ...get(accumulator(r, half)), ...op.vStore, 16 * half]),
      ...(r > 0 ? [...get(l.pc), ...get(p.cStride), ...op.sub, ...set(l.pc)] : []),
    ]),
];

const unsigned = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >> 7)]);
const section = (id: number, body: readonly number[]): number[] => [id, ...unsigned(body.length), ...body];
const text = (s: string): number[] => [s.length, ...new TextEncoder().encode(s)];

function moduleBytes(): Uint8Array {
  const i32 = 0x7f;
  const v128 = 0x7b;
  const locals = [2, firstVector - 9, i32, 11, v128];
  const code = [...locals, ...loop(l.j, p.columns, 8, loop(l.i, p.rows, 4, tile())), ...op.end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 9, ...Array<number>(9).fill(i32), 0]),
    ...section(2, [1, ...text('m'), ...text('m'), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('multiply'), 0x00, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

/** What of WebAssembly is used here; Node's types name none of it. */
interface Engine {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { multiply(...numbers: number[]): void } };
}

/** A memory of at least `floats` numbers and the kernel over it. */
export function kernelWith(floats: number): { floats: Float32Array; multiply: Multiply } {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;
  const memory = new Memory({ initial: Math.ceil((4 * floats) / 65_536) + 1 });
  const { exports } = new Instance(new Module(moduleBytes()), { m: { m: memory } });
  const multiply: Multiply = (q) =>
    exports.multiply(q.rows, q.columns, q.inner, q.a, q.aStride * 4, q.b, q.bStride * 4, q.c, q.cStride * 4);
  return { floats: new Float32Array(memory.buffer), multiply };
}
