import { Fear } from '#shared/domain/fear.ts';
import type { FearRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordsOfFile } from './rows-of-file.ts';

export const fears = (statements: Statements): FearRepository => recordsOfFile('fear', Fear, statements);
