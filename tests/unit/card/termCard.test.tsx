// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { cardText } from '../../../components/card/cardText.ts';
import { TermCard } from '../../../components/card/TermCard.tsx';
import type { Dose } from '../../../core/dosing/dose.ts';
import type { Ambiguity, Mention } from '../../../core/text/mention.ts';
import { control, expectAccessible, lookup, press, show, words } from '../components/shown.tsx';

const mg = (value: number) => ({ low: value, high: value, unit: 'mg' });
const threeTimes300: Dose = {
  perDose: mg(300),
  timesPerDay: { low: 3, high: 3 },
  perDay: mg(900),
  prn: false,
  computable: true,
};

const mention = (over: Partial<Mention> = {}): Mention => ({
  concept: 'drug:gabapentin',
  surface: 'gabapentin',
  start: 0,
  end: 10,
  negation: 'affirmed',
  temporality: 'recent',
  experiencer: 'patient',
  allergy: false,
  status: 'active',
  ...over,
});

const actions = () => ({
  pinned: signal(false),
  onPin: vi.fn(),
  onCopy: vi.fn(async () => true),
  onPanel: vi.fn(),
  onClose: vi.fn(),
});

const shown = (what: readonly [Mention, ...Mention[]] | Ambiguity) => show(<TermCard what={what} {...actions()} />);

describe('the card of a drug', () => {
  it('says the dose written here with its sum, its range, the plan, the caution and both sides', async () => {
    const card = await shown([mention({ dose: threeTimes300 })]);
    expect(words(card.querySelector('h2'))).toBe('gabapentin');
    expect(words(card)).toContain('300 mg × 3 = 900 mg daily');
    expect(card.querySelector('.knob')).not.toBeNull();
    expect(words(card)).toMatch(/Place in the plan Add gabapentin or pregabalin/);
    expect(words(card.querySelector('.card-caution'))).toMatch(/respiratory depression/i);
    expect(words(card.querySelector('.sides'))).toMatch(/Article \[.*NICE NG59 2020 differs/);
    await expectAccessible(card);
  });

  it('has no knob where the page gives no dose', async () => {
    const card = await shown([mention()]);
    expect(card.querySelector('.track')).not.toBeNull();
    expect(card.querySelector('.knob')).toBeNull();
  });

  it('says why a dose cannot be computed', async () => {
    const dose: Dose = { prn: false, computable: false, reason: 'no-frequency', because: 'no frequency is given' };
    expect(words(await shown([mention({ dose })]))).toContain('cannot be computed: no frequency is given');
  });

  it.each([
    [{ status: 'active' }, 'active'],
    [{ allergy: true }, 'allergy'],
    [{ experiencer: 'other' }, 'family'],
    [{ negation: 'negated' }, 'negated'],
    [{ status: 'not-taken' }, 'not taken'],
    [{ status: 'stopped' }, 'stopped'],
    [{ temporality: 'historical', status: 'unknown' }, 'past'],
    [{ status: 'intended' }, 'planned'],
  ] as const)('says how it is meant: %j is %s', async (over, word) => {
    expect(words((await shown([mention(over)])).querySelector('.card-head .sense'))).toBe(word);
  });

  it('names the generic drug and says what it is written as', async () => {
    const card = await shown([mention({ surface: 'Neurontin' })]);
    expect(words(card.querySelector('h2'))).toBe('gabapentin');
    expect(words(card)).toContain('written as Neurontin');
  });
});

describe('the card of other terms', () => {
  it('of a combination shows each ingredient', async () => {
    const parts = (['drug:hydrocodone', 'drug:acetaminophen'] as const).map((concept) =>
      mention({ concept, surface: 'Vicodin', combination: 'Vicodin' }),
    );
    const card = await shown(parts as [Mention, Mention]);
    expect(words(card.querySelector('h2'))).toBe('Vicodin');
    expect([...card.querySelectorAll('h3')].map(words)).toEqual([
      expect.stringContaining('hydrocodone'),
      expect.stringContaining('acetaminophen'),
    ]);
    await expectAccessible(card);
  });

  it('of an ambiguous short form shows its readings, and draws nothing from them', async () => {
    const card = await shown({
      surface: 'MS',
      start: 0,
      end: 2,
      readings: [{ label: 'morphine sulfate', concept: 'drug:morphine' }, { label: 'multiple sclerosis' }],
    });
    expect(words(card)).toMatch(/morphine sulfate.*multiple sclerosis.*nothing follows/);
    expect(card.querySelector('.track')).toBeNull();
    await expectAccessible(card);
  });

  it('of a red flag says what to do', async () => {
    const { pack } = lookup.index;
    const flag = pack.redFlags.find(({ concepts }) => concepts.length > 0);
    const concept = flag?.concepts[0];
    if (!flag || !concept) throw new Error('The pack has no red flag with a concept.');
    const { status: _, ...plain } = mention({ concept, surface: lookup.index.label(concept) });
    expect(words((await shown([plain])).querySelector('.card-caution'))).toContain(flag.actionText);
  });
});

describe('the buttons of a card', () => {
  it('pin, copy, open the panel and close', async () => {
    const given = actions();
    const card = await show(<TermCard what={[mention()]} {...given} />);
    await press(control(card, /Keep this card open/));
    await press(control(card, /^Copy$/));
    await press(control(card, /Open in panel/));
    await press(control(card, /Close card/));
    expect(given.onPin).toHaveBeenCalledOnce();
    expect(given.onCopy).toHaveBeenCalledOnce();
    expect(given.onPanel).toHaveBeenCalledWith('drug:gabapentin');
    expect(given.onClose).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(words(card.querySelector('[role=status]'))).toBe('Copied.'));
  });
});

describe('a card as text', () => {
  it('holds what the card says, with what it rests on', () => {
    const text = cardText(lookup.index, [mention({ dose: threeTimes300 })]);
    expect(text).toMatch(/^gabapentin \(active\), 300 mg × 3 = 900 mg daily\n/);
    expect(text).toMatch(/NICE NG59 2020 \(differs\)/);
    expect(text).toMatch(/Article \[\d/);
    expect(text).toMatch(/source pending human review$/);
  });
});
