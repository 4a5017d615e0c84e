import type { Quantity } from '../../core/dosing/dose.ts';
import { amountText, numberText } from '../../core/lookup/amount.ts';
import type { DoseScale, ScaleMark } from '../../core/lookup/doseScale.ts';
import { t } from '../i18n/t.ts';
import { dailyText } from './dailyText.ts';

interface Props {
  readonly scale: DoseScale;
  /** The daily dose on this page, in the scale's unit; without it there is no knob. */
  readonly page?: Quantity | undefined;
}

const percent = (value: number, end: number): number => Math.round((value / end) * 1000) / 10;

/** Sits at its place on the track and never overhangs an end: moved left by its own share of its width. */
const at = (share: number): string => `left:${share}%;transform:translateX(-${share}%)`;

/** A range as a stretch of the track, a single value as a dot on it. */
function Zone({
  kind,
  mark,
  end,
}: {
  readonly kind: 'start' | 'target';
  readonly mark: ScaleMark;
  readonly end: number;
}) {
  const from = percent(mark.range.low, end);
  const width = percent(mark.range.high, end) - from;
  return width < 2 ? (
    <span class={`zone zone-${kind} zone-point`} style={at(from)} />
  ) : (
    <span class={`zone zone-${kind}`} style={`left:${from}%;width:${width}%`} />
  );
}

function Legend({
  kind,
  mark,
  unit,
}: {
  readonly kind: 'start' | 'target' | 'max';
  readonly mark: ScaleMark;
  readonly unit: string;
}) {
  const range = kind === 'max' ? { low: mark.range.high, high: mark.range.high } : mark.range;
  return (
    <div class={`legend legend-${kind}`}>
      <dt>{t(`dose.${kind}`)}</dt>
      <dd>{amountText(range, unit)}</dd>
    </div>
  );
}

/**
 * Start, target and maximum of a drug's daily dose, and where this page's dose lies among them.
 * Everything drawn is said in words below; the drawing is hidden from screen readers.
 */
export function DoseBar({ scale, page }: Props) {
  const { start, target, max, unit } = scale;
  const dose = page && page.unit === unit ? page : undefined;
  const end = Math.max(scale.end, dose?.high ?? 0);
  const over = dose !== undefined && max !== undefined && dose.high > max.range.high;
  const share = dose ? percent(dose.high, end) : 0;
  return (
    <div class="dosebar">
      {dose && (
        <p class={over ? 'knob-label knob-over' : 'knob-label'}>
          <span style={at(share)}>
            {t('dose.this_page', { dose: dailyText(dose) })}
            {over ? ` ${t('dose.over_max')}` : ''}
          </span>
        </p>
      )}
      <div class="track" aria-hidden="true">
        {start && <Zone kind="start" mark={start} end={end} />}
        {target && <Zone kind="target" mark={target} end={end} />}
        {max && <span class="tick" style={at(percent(max.range.high, end))} />}
        {dose && <span class={over ? 'knob knob-over' : 'knob'} style={at(share)} />}
      </div>
      <p class="ends" aria-hidden="true">
        <span>0</span>
        <span>{`${numberText(end)} ${t('dose.per_day', { unit })}`}</span>
      </p>
      <dl class="legends" aria-label={t('dose.daily')}>
        {start && <Legend kind="start" mark={start} unit={unit} />}
        {target && <Legend kind="target" mark={target} unit={unit} />}
        {max && <Legend kind="max" mark={max} unit={unit} />}
      </dl>
    </div>
  );
}
