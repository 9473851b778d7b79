/** What the screens fetch, a file a subject. */
export * from './queries/dates.ts';
export * from './queries/files.ts';
export * from './queries/following-changes.ts';
export * from './queries/keys.ts';
export * from './queries/numbers.ts';
export * from './queries/organisations.ts';
export * from './queries/overviews.ts';
export * from './queries/plans.ts';
export * from './queries/release.ts';
export * from './queries/risk-and-origin.ts';
export * from './queries/roadmap.ts';
export * from './queries/staff-and-policy.ts';
