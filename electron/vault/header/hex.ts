import { z } from 'zod';

/** That many bytes in lower-case hexadecimal. */
export const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
