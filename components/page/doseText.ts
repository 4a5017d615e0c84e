import type { Dose } from '../../core/dosing/dose.ts';
import { amountText, numberText } from '../../core/lookup/amount.ts';
import { dailyText } from '../dose/dailyText.ts';
import { t } from '../i18n/t.ts';

/** A dose with its arithmetic: "300 mg × 3 = 900 mg daily"; or why it cannot be computed. */
export function doseText(dose: Dose): string {
  if (!dose.perDay) return t('dose.not_computed', { because: dose.because ?? t('dose.unreadable') });
  const daily = dailyText(dose.perDay);
  const prn = dose.prn ? ` ${t('dose.prn')}` : '';
  if (!dose.perDose || !dose.timesPerDay) return daily + prn;
  const times = dose.timesPerDay;
  if (dose.prn || times.low !== times.high || (times.high === 1 && dose.perDose.low === dose.perDose.high))
    return daily + prn;
  return `${amountText(dose.perDose, dose.perDose.unit)} × ${numberText(times.high)} = ${daily}`;
}
