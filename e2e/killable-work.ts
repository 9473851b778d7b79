import { type Laptop, makeVault, startApp } from './app.ts';
import { untilSaved } from './pages/saving.ts';

/**
 * Works without end, in two windows: somebody more on the ecogram, another sentence in the notes. Says on its
 * output what the screen has said 'Saved' to. It is meant to be killed.
 */
const laptop = JSON.parse(process.argv[2] ?? '') as Laptop;
const say = (what: 'person' | 'notes', words: string) => console.log(JSON.stringify([what, words]));

const app = await startApp(laptop);
await makeVault(app);
const { files, file, details, page } = app.window;
const second = await app.newWindow();

await files.create('Blue');

await second.files.open('Blue');
await second.file.openEcogram();
await file.openDetails();

for (let round = 1; ; round += 1) {
  const role = `aunt ${round}`;
  await second.ecogram.add(role, { ground: round % 2 === 0 ? 'home' : 'here' });
  await untilSaved(second.page);
  say('person', role);

  const notes = `Talk number ${round}`;
  await details.notes.fill(notes);
  await untilSaved(page);
  say('notes', notes);
}
