/** A failure that the user can put right: shown as one line, without a stack. */
export class Failure extends Error {
  /** @param exitCode 2: the command or its file is wrong; 1: anything else */
  constructor(message, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
