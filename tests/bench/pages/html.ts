export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** An HTML builder that counts its text nodes. */
export class Html {
  #parts: string[] = [];
  texts = 0;
  characters = 0;

  open(tag: string): this {
    this.#parts.push(`<${tag}>`);
    return this;
  }

  close(name: string): this {
    this.#parts.push(`</${name}>`);
    return this;
  }

  text(text: string): this {
    this.texts += 1;
    this.characters += text.length;
    this.#parts.push(escaped(text));
    return this;
  }

  element(name: string, text: string): this {
    return this.open(name).text(text).close(name);
  }

  /** The page as a whole. */
  page(title: string): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${this.#parts.join('')}</body></html>`;
  }
}
