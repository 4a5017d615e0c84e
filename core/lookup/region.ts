/** Whose label is shown first where US and UK differ. */
export type Region = 'US' | 'UK';
