import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { suggestionsFor } from '../../../core/lookup/suggestions.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';

const lookup = createLookup(viewPack(bundledPack));
const first = (query: string): string | undefined => suggestionsFor(lookup, query, 'Local')[0]?.description;

describe('suggestions under the address bar', () => {
  it.each([
    ['gabapentin', /^gabapentin:/],
    ['neurontin', /^gabapentin \(neurontin\)/i],
    ['M54.31', /M54\.31/],
    ['gabapentine', /^gabapentin/],
  ])('answer %s with its entry and a fact', (query, line) => {
    expect(first(query)).toMatch(line);
  });

  it('are few, short, and each leads somewhere else', () => {
    const lines = suggestionsFor(lookup, 'dose', 'Local');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const { description } of lines) expect(description.length).toBeLessThanOrEqual(120);
    expect(new Set(lines.map(({ content }) => content)).size).toBe(lines.length);
  });

  it('say nothing for nothing', () => {
    expect(suggestionsFor(lookup, '', 'Local')).toEqual([]);
    expect(suggestionsFor(lookup, '   ', 'Local')).toEqual([]);
  });

  it('find again what they offer', () => {
    for (const { content } of suggestionsFor(lookup, 'gabapentin', 'Local')) {
      expect(lookup.find(content)[0]?.entry.title.toLowerCase()).toBe(content.trim().toLowerCase());
    }
  });
});
