import fc from 'fast-check';

/** Copies of a good file with some bytes changed, a stretch taken out or doubled, or the end cut off. */
export function damaged(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: good.length - 1 });
  const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 });
  const changed = changes.map((list) => {
    const copy = Uint8Array.from(good);
    for (const [at, byte] of list) copy[at] = byte;
    return copy;
  });
  const cut = place.map((end) => good.slice(0, end));
  const stretch = fc.tuple(place, fc.integer({ min: 1, max: 600 }));
  const without = stretch.map(([at, size]) => Buffer.concat([good.slice(0, at), good.slice(at + size)]));
  const doubled = stretch.map(([at, size]) => Buffer.concat([good.slice(0, at + size), good.slice(at)]));
  return fc.oneof({ weight: 4, arbitrary: changed }, cut, without, doubled);
}
