import { describe, expect, it } from 'vitest';
import { answerTo, fromView, toBackground, toFrame, toView } from '../../../core/browser/messages.ts';

describe('a message is taken only in the form it should have', () => {
  it.each([
    [toBackground, { type: 'count', frame: 'a1b2', count: 3 }],
    [toBackground, { type: 'new-frames' }],
    [toBackground, { type: 'need-reading' }],
    [toBackground, { type: 'need-card' }],
    [toBackground, { type: 'open-panel', concept: 'drug:gabapentin' }],
    [toFrame, { type: 'announce', at: 3, of: 14 }],
    [toFrame, { type: 'card' }],
    [toFrame, { type: 'here', frame: 'a1b2' }],
    [toFrame, { type: 'stop-sites', sites: ['https://ehr.example.org/*'] }],
    [toFrame, { type: 'show-marks' }],
    [toFrame, { type: 'show-marks', shown: false }],
    [toFrame, { type: 'move', by: -1, onward: true }],
    [fromView, { type: 'read' }],
    [fromView, { type: 'reveal', frame: 'a1', id: 4 }],
    [toView, { type: 'gone', frame: 'a1' }],
    [toView, { type: 'reading', reading: { frame: 'a1', top: true, mentions: [], ambiguous: [] } }],
  ])('%o takes %j', (read, message) => {
    expect(read(message)).toEqual(message);
  });

  it.each([
    [toBackground, { type: 'count', frame: 'a1b2', count: -1 }],
    [toBackground, { type: 'count', frame: 'a1b2', count: 1.5 }],
    [toBackground, { type: 'count', frame: 'patient name, 1 May', count: 1 }],
    [toBackground, { type: 'count', count: 1 }],
    [toFrame, { type: 'move', by: 2, onward: true }],
    [toFrame, { type: 'constructor' }],
    [toFrame, { type: 'announce', at: '3', of: 14 }],
    [toFrame, { type: 'here', frame: '../a' }],
    [toFrame, { type: 'stop-sites', sites: 'all' }],
    [fromView, { type: 'reveal', frame: 'a1', id: '4' }],
    [toView, { type: 'reading', reading: { frame: 'a1' } }],
    [toView, { type: 'reading' }],
  ])('%o refuses %j', (read, message) => {
    expect(read(message)).toBeUndefined();
  });

  it.each([undefined, null, 0, 'count', [], () => {}])('nobody takes %s', (message) => {
    for (const read of [toBackground, toFrame, fromView, toView]) expect(read(message)).toBeUndefined();
    expect(answerTo('move', message)).toBeUndefined();
  });

  it('lets the panel be opened, but for no words of a page', () => {
    expect(toBackground({ type: 'open-panel', concept: 'Mrs Smith takes gabapentin' })).toEqual({ type: 'open-panel' });
  });

  it('carries nothing to the background but what the map names', () => {
    const message = { type: 'count', frame: 'a1', count: 2, quote: 'Mrs Smith takes gabapentin' };
    expect(toBackground(message)).toEqual({ type: 'count', frame: 'a1', count: 2 });
  });
});
