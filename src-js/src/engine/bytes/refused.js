/** A file that cannot be used as it is. The message is for the user: what is wrong, and what to do. */
export class Refused extends Error {}

/** What is to be said where the browser gives no bytes of a file. */
export const UNREADABLE =
  'It cannot be read: it may have been changed or removed. Choose it again.';
