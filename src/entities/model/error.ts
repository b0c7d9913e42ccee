/** A way of recognising names was asked for that cannot be had. The message is one line and says how to mend it. */
export class NerError extends Error {
  override readonly name = 'NerError';
}
