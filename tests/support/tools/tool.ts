/** A program that the tests and `npm start` run, and the ways to come by it. */
export interface Tool {
  /** As it is called in messages: "Chromium". */
  readonly name: string;
  /** @returns the path of one that runs here and is new enough */
  find(): Promise<string | undefined>;
  /** Fetches it without the help of the system; throws, with the reason, where that is not possible. */
  readonly download?: () => Promise<void>;
  /** Names of the apt package, the first that installs is enough. */
  readonly packages: readonly string[];
  /** What a person can do about it, as a sentence. */
  readonly advice: string;
}
