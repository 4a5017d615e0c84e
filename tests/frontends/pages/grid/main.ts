import { AllCommunityModule, colorSchemeVariable, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { type Order, orders } from './orders.ts';

ModuleRegistry.registerModules([AllCommunityModule]);
document.documentElement.dataset.agThemeMode = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const grid = document.querySelector<HTMLElement>('#grid');
if (grid)
  createGrid<Order>(grid, {
    theme: themeQuartz.withPart(colorSchemeVariable),
    rowData: orders(1_000),
    defaultColDef: { sortable: true },
    columnDefs: [
      { field: 'number', headerName: 'No.', width: 90 },
      { field: 'drug', headerName: 'Medication' },
      { field: 'dose', headerName: 'Dose' },
      { field: 'sig', headerName: 'Directions', editable: true },
      { field: 'status', headerName: 'Status' },
    ],
  });

const details = document.querySelector<HTMLDialogElement>('#details');
document.querySelector('#ask')?.addEventListener('click', () => details?.showModal());
document.querySelector('#close')?.addEventListener('click', () => details?.close());
