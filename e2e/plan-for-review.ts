import type { AppWindow } from './app.ts';
import { PlanLifePage } from './pages/plan-life.ts';
import { untilSaved } from './pages/saving.ts';

/** Who reads plans, beside whoever made the vault. */
export const SUPERVISOR = {
  name: 'Sanne',
  role: 'supervisor',
  passphrase: 'two herons over still water',
} as const;

/** Ends at the list of files. */
export const addSupervisor = async ({ people, rail, settings }: AppWindow): Promise<void> => {
  await rail.settings();
  await settings.open('people');
  await people.add(SUPERVISOR);
  await rail.files();
};

/** A client called Blue with a plan of one goal, and a supervisor who can sign it. Ends at the plan. */
export const planInDraft = async (window: AppWindow): Promise<PlanLifePage> => {
  const { files, file, plan, page, t } = window;
  await addSupervisor(window);
  await files.create('Blue');
  await file.newPlan();
  await plan.takeField('housing');
  await plan.prose('housing', 'goal').fill('A room of her own');
  await untilSaved(page);
  return new PlanLifePage(page, t);
};

/** The same, put up for review. */
export const planPutUp = async (window: AppWindow): Promise<PlanLifePage> => {
  const life = await planInDraft(window);
  await life.do('submit');
  await life.state('submitted').waitFor();
  return life;
};
