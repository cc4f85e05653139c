import { describe, expect, it } from 'vitest';
import { belowFloor } from './floor.ts';
import { sumUp } from './sum.ts';

const nothing = sumUp([], []); // every F1 is 0

describe('a floor', () => {
  it.each<[string, number]>([
    ['', 0],
    ['skill=0', 0],
    ['skill=0.6', 1],
    ['skill=0.6,credential=0.85', 2],
  ])('"%s" finds %i below it', (floors, count) => {
    expect(belowFloor(nothing, floors)).toHaveLength(count);
  });

  it.each(['skills=0.6', 'skill', 'skill=60'])('"%s" is refused', (floors) => {
    expect(() => belowFloor(nothing, floors)).toThrow(floors);
  });
});
