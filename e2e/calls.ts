import type { Input, Method, Output } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import type { RunningApp } from './app.ts';

type Answer<M extends Method> = { ok: true; value: Output<M> } | { ok: false; error: { code: ErrorCode } };

const answerOf = async <M extends Method>(
  { shell }: RunningApp,
  method: M,
  input: Input<M>,
): Promise<Answer<M>> => decode(await shell.host.invoke(method, encode(input))) as Answer<M>;

/** Calls the running app as its page would. @throws where it refuses. */
export const callOf =
  (app: RunningApp) =>
  async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await answerOf(app, method, input);
    if (!answer.ok) throw new Error(`${method} was refused: ${answer.error.code}`);
    return answer.value;
  };

/** The code with which the running app refuses a call of its page; `null` where it doesn't. */
export const refusalOf =
  (app: RunningApp) =>
  async <M extends Method>(method: M, input: Input<M>): Promise<ErrorCode | null> => {
    const answer = await answerOf(app, method, input);
    return answer.ok ? null : answer.error.code;
  };
