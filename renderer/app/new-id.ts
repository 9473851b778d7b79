/** A new UUID for a part of a record that is made on the screen: a step, a date, a person on the canvas. */
export const newId = <Id extends string>(): Id => crypto.randomUUID() as string as Id;
