import { describe, expect, it } from 'vitest';
import { createBackOff } from '../../../core/page/backOff.ts';

describe('the back-off', () => {
  it('lets a page that changes now and then have its marks at once', () => {
    const backOff = createBackOff();
    for (let now = 0; now < 10_000; now += 500) {
      backOff.worked(15, now);
      expect(backOff.delay(now)).toBe(0);
    }
  });

  it('gives a page that redraws all the time a small share of the main thread', () => {
    const backOff = createBackOff();
    let now = 0;
    let work = 0;
    while (now < 20_000) {
      now += 8 + Math.max(16, backOff.delay(now));
      backOff.worked(8, now);
      work += 8;
    }
    expect(work / now).toBeLessThan(0.1);
  });

  it('is over soon after the page has calmed down', () => {
    const backOff = createBackOff();
    for (let now = 0; now < 1_000; now += 10) backOff.worked(8, now);
    expect(backOff.delay(1_000)).toBe(1_000);
    expect(backOff.delay(5_000)).toBe(0);
  });
});
