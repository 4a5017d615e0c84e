declare module 'mark.js' {
  export default class Mark {
    constructor(root: HTMLElement);
    markRegExp(pattern: RegExp, options: object): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: HTMLElement, options: { find: RegExp; wrap: string }): unknown;
}
