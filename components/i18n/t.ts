import { i18n } from '#i18n';

/**
 * The words of the interface, from `components/locales`. Clinical text never comes from here: it is in the pack.
 * Named values stand in braces in the locale file: `t('match.as', { word: 'Lyrica' })`.
 */
export const t = i18n.t;

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** A value of the pack as part of a key: browsers allow no hyphen in message names ("opioid-naive" → "opioid_naive"). */
export const keyed = <S extends string>(value: S): Underscored<S> => value.replaceAll('-', '_') as Underscored<S>;
