/** How long to wait for what another script brings, in ms: a background may have to start first. */
const patience = 4_000;

interface Meeting<T> {
  brought?: T;
  arrived?: ((brought: T) => void) | undefined;
}

/** Where two scripts of a frame meet: in the extension's own world, out of the page's sight. */
export interface MeetingPlace<T> {
  bring(value: T): void;
  /** What was brought, or will be after `ask`. @returns undefined when it does not come */
  get(ask: () => void): Promise<T | undefined>;
}

export function meetInWorld<T>(name: string): MeetingPlace<T> {
  const place = Symbol.for(name);
  const meeting = (): Meeting<T> => {
    const known = Reflect.get(globalThis, place) as Meeting<T> | undefined;
    if (known) return known;
    const made: Meeting<T> = {};
    Reflect.set(globalThis, place, made);
    return made;
  };
  return {
    bring(value) {
      const at = meeting();
      at.brought = value;
      at.arrived?.(value);
    },
    async get(ask) {
      const at = meeting();
      if (at.brought) return at.brought;
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patience, undefined);
        at.arrived = (value) => {
          clearTimeout(timer);
          at.arrived = undefined;
          resolve(value);
        };
        ask();
      });
    },
  };
}
