import type { Method, Output, Parsed } from '#shared/contract/contract.ts';

/** A handler gets what the router has parsed and answers with what the contract promises. */
export type Handler<M extends Method> = (input: Parsed<M>) => Output<M> | Promise<Output<M>>;

export type Handlers<M extends Method = Method> = { readonly [Name in M]: Handler<Name> };

/** The methods of one subject, by the first part of their names: `MethodsOf<'files' | 'children'>`. */
export type MethodsOf<Subject extends string> = Extract<Method, `${Subject}.${string}`>;
