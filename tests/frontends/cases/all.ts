import type { FrontendCase } from '../frontendCase.ts';
import { componentsCase } from './components.ts';
import { editorCase } from './editor.ts';
import { gridCase } from './grid.ts';
import { medplumCase } from './medplum.ts';

/** The front-ends that the tests use and the photographs show. */
export const frontends: readonly FrontendCase[] = [medplumCase, gridCase, editorCase, componentsCase];
