import type { Quantity } from '../../core/dosing/dose.ts';
import { amountText } from '../../core/lookup/amount.ts';
import { t } from '../i18n/t.ts';

/** A daily amount for reading: "900 mg daily"; "up to 200 mg daily" where none of it need be taken. */
export const dailyText = (perDay: Quantity): string =>
  perDay.low === 0 && perDay.high > 0
    ? t('dose.daily_up_to', { dose: amountText({ low: perDay.high, high: perDay.high }, perDay.unit) })
    : t('dose.daily_amount', { dose: amountText(perDay, perDay.unit) });
