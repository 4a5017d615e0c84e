import './popup.css';
import { render } from 'preact';
import { createLookup } from '../../core/lookup/lookup.ts';
import { App } from './App.tsx';
import { bundledPack } from '../../core/knowledge/parts.ts';

const root = document.getElementById('app');
if (root) render(<App lookup={createLookup(bundledPack)} />, root);
