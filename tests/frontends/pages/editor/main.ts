import 'quill/dist/quill.snow.css';
import Quill from 'quill';

// What is written in one go is undone in one go, however long it took.
const quill = new Quill('#note', { theme: 'snow', modules: { history: { delay: 60_000 } } });
quill.root.addEventListener('blur', () => quill.history.cutoff());

/** What has been written, as the chart will show it. */
const preview = document.querySelector<HTMLElement>('#preview');
const show = (): void => {
  if (preview) preview.innerHTML = quill.getSemanticHTML();
};
quill.on('text-change', show);
show();

const sign = document.querySelector<HTMLDialogElement>('#sign');
document.querySelector('#ask')?.addEventListener('click', () => sign?.showModal());
document.querySelector('#close')?.addEventListener('click', () => sign?.close());
