import './popup.css';
import { render } from 'preact';
import { bundledPack } from '../../core/knowledge/parts.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { App } from './App.tsx';
import { activePage } from './activePage.ts';

const root = document.getElementById('app');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
if (root) render(<App lookup={createLookup(bundledPack)} page={activePage(closing.signal)} />, root);
