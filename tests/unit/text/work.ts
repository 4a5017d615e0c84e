/** How much of its input a piece of code looks at: UTF-16 units read, copied or passed over by a regular expression, and look-ups. */
export function workOf(run: () => void): number {
  let steps = 0;
  const { charCodeAt, charAt, slice, indexOf, lastIndexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  const { get } = Map.prototype;
  const counted = <A extends unknown[], R>(method: (this: string, ...args: A) => R, weight: (result: R) => number) =>
    function (this: string, ...args: A): R {
      const result = method.apply(this, args);
      steps += weight(result);
      return result;
    };
  try {
    String.prototype.charCodeAt = counted(charCodeAt, () => 1);
    String.prototype.charAt = counted(charAt, () => 1);
    String.prototype.slice = counted(slice, (result) => result.length + 1);
    String.prototype.indexOf = function (this: string, text: string, from = 0): number {
      const result = indexOf.call(this, text, from);
      steps += (result < 0 ? this.length : result) - from + 1;
      return result;
    };
    RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const result = exec.call(this, text);
      steps += (result ? result.index + result[0].length : this.sticky ? from : text.length) - from + 1;
      return result;
    };
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
      steps += 1;
      return get.call(this, key);
    };
    run();
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, slice, indexOf, lastIndexOf });
    RegExp.prototype.exec = exec;
    Map.prototype.get = get;
  }
  return steps;
}
