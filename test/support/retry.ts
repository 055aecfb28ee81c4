/** A real browser on a busy machine may be late once: a test is tried again, and what went wrong is printed. */
import { jest } from "@jest/globals";

jest.retryTimes(2, { logErrorsBeforeRetry: true });
