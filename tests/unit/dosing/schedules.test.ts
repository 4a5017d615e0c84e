import { describe, expect, it } from 'vitest';
import { isProblem, type Schedule, type ScheduleProblem } from '../../../core/dosing/schedule.ts';
import { taperSchedule } from '../../../core/dosing/taper.ts';
import { scheduledTitration, titrationSchedule } from '../../../core/dosing/titration.ts';

const rows = (result: Schedule | ScheduleProblem) => {
  if (isProblem(result)) throw new Error(result.problem);
  return result.rows.map(({ fromDate, toDate, perDay }) => [fromDate, toDate ?? 'on', perDay]);
};

describe('a titration', () => {
  const gabapentin = {
    start: 300,
    step: 300,
    everyDays: 3,
    target: 1200,
    timesPerDay: 3,
    strengths: [100, 300, 400],
    startDate: '2026-01-12',
  };

  it('has a date for every step and stays on its target', () => {
    expect(rows(titrationSchedule(gabapentin))).toEqual([
      ['2026-01-12', '2026-01-14', 300],
      ['2026-01-15', '2026-01-17', 600],
      ['2026-01-18', '2026-01-20', 900],
      ['2026-01-21', 'on', 1200],
    ]);
  });

  it('counts capsules, the larger dose at night', () => {
    const result = titrationSchedule({ ...gabapentin, strengths: [300] }) as Schedule;
    expect(result.rows.map(({ divided }) => divided?.doses)).toEqual([
      [300],
      [300, 300],
      [300, 300, 300],
      [300, 300, 600],
    ]);
    expect(result.supply).toEqual([{ strength: 300, count: 3 * 1 + 3 * 2 + 3 * 3 }]);
  });

  it('stops at the target when the last step would pass it', () => {
    expect(rows(titrationSchedule({ ...gabapentin, target: 700 })).at(-1)).toEqual(['2026-01-18', 'on', 700]);
  });

  it('adds tenths without drifting', () => {
    const result = titrationSchedule({
      ...gabapentin,
      start: 0.1,
      step: 0.1,
      target: 0.3,
      everyDays: 7,
      strengths: [0.1],
    });
    expect(rows(result).map(([, , perDay]) => perDay)).toEqual([0.1, 0.2, 0.3]);
  });

  it.each([
    [{ startDate: '2026-02-30' }, 'date'],
    [{ start: 0 }, 'start'],
    [{ start: Number.NaN }, 'start'],
    [{ target: 100 }, 'target'],
    [{ step: 0 }, 'step'],
    [{ step: 0.001 }, 'step'],
    [{ everyDays: 0 }, 'interval'],
    [{ timesPerDay: 2.5 }, 'times'],
    [{ strengths: [0] }, 'strengths'],
  ])('says what is wrong: %o', (change, problem) => {
    expect(titrationSchedule({ ...gabapentin, ...change })).toMatchObject({ problem });
  });

  it('follows the schedule of a dose fact (gabapentin label: days 1, 2, 3)', () => {
    const steps = [
      { fromDay: 1, toDay: 1, perDay: { high: 300 } },
      { fromDay: 2, toDay: 2, perDay: { high: 600 } },
      { fromDay: 3, perDay: { high: 900 } },
    ];
    expect(rows(scheduledTitration(steps, { startDate: '2026-12-31', timesPerDay: 3, strengths: [300] }))).toEqual([
      ['2026-12-31', '2026-12-31', 300],
      ['2027-01-01', '2027-01-01', 600],
      ['2027-01-02', 'on', 900],
    ]);
  });
});

describe('a taper', () => {
  const plan = { perDay: 1800, timesPerDay: 3, strengths: [100, 300], startDate: '2026-03-02' };

  it('takes at least the time the rule gives (gabapentin: one week)', () => {
    const result = taperSchedule({ ...plan, strengths: [300] }, { minDays: 7 }) as Schedule;
    const last = result.rows.at(-1);
    expect(last).toMatchObject({ perDay: 0 });
    expect((last?.fromDay ?? 0) - 1).toBeGreaterThanOrEqual(7);
    expect(result.rows.map(({ perDay }) => perDay)).toEqual([1500, 1200, 900, 600, 300, 0]);
  });

  it('never lowers by more than the share of the rule, rounded to whole pieces (tramadol: 10% to 25% every 2 to 4 weeks)', () => {
    const tramadol = { ...plan, perDay: 400, strengths: [50] };
    const rule = { stepPercent: { low: 10, high: 25 }, everyDays: { low: 14, high: 28 } };
    const fast = rows(taperSchedule({ ...tramadol, pace: 'fast' }, rule));
    expect(fast.map(([, , perDay]) => perDay)).toEqual([300, 200, 100, 0]);
    expect(fast[0]).toEqual(['2026-03-02', '2026-03-15', 300]);
    const slow = rows(taperSchedule(tramadol, rule));
    expect(slow.map(([, , perDay]) => perDay)).toEqual([350, 300, 250, 200, 150, 100, 50, 0]);
    expect(slow[0]).toEqual(['2026-03-02', '2026-03-29', 350]);
  });

  it('goes down by mg a day (tizanidine: 2 mg to 4 mg daily)', () => {
    const rule = { stepMg: { low: 2, high: 4 }, everyDays: { low: 1, high: 1 } };
    expect(rows(taperSchedule({ ...plan, perDay: 8, strengths: [2, 4] }, rule)).map(([, , perDay]) => perDay)).toEqual([
      6, 4, 2, 0,
    ]);
  });

  it.each([
    [{}, {}, 'no-rule'],
    [{ strengths: [] }, { minDays: 7 }, 'strengths'],
    [{ perDay: 300, strengths: [300] }, { minDays: 7 }, 'strengths'],
    [{ perDay: -1 }, { minDays: 7 }, 'start'],
    [{ startDate: 'soon' }, { minDays: 7 }, 'date'],
  ])('says why there is none: %o with %o', (change, rule, problem) => {
    expect(taperSchedule({ ...plan, ...change }, rule)).toMatchObject({ problem });
  });
});
