import { writeFile } from 'node:fs/promises';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { makeVault } from '../app.ts';
import { callOf } from '../calls.ts';
import { test } from '../fixtures.ts';

const OUT = '/tmp/find-shots';
const DATA = [
  {
    name: 'Casa das Mães',
    countries: ['BR'],
    languages: ['pt', 'en'],
    services: ['shelter', 'children', 'psychologicalHelp'],
    groups: ['women', 'families'],
    phone: '+55 11 0000 0000',
    emergencyLine: '+55 11 0000 0001',
    address: 'Rua das Flores 10\n01310-000 São Paulo',
    openingHours: 'Day and night',
    contactPerson: 'Ask for the night team',
    whatTheHelpIs:
      'A room for up to six months, somebody to talk to every week, and help to find a school for the children.',
    costs: 'None',
    notes: 'Ask for the night team; the harbour office is slow to answer.',
  },
  {
    name: 'Lagos Harbour House',
    countries: ['NG'],
    languages: ['en', 'yo', 'ig', 'ha'],
    services: ['shelter', 'legalHelp', 'work'],
    groups: ['women', 'minors'],
    phone: '+234 1 000 0000',
    email: 'house@lagosharbour.example',
    web: 'lagosharbour.example',
    address: '12 Marina Road\nLagos',
    openingHours: 'Monday to Friday, 9 to 17',
    whatTheHelpIs: 'Shelter for three months and a small grant to start a business.',
    reliability: 'reliable',
    returnHelp: 'after',
    countriesCovered: ['NG'],
  },
  {
    name: 'Way back',
    countries: ['NL'],
    countriesCovered: ['NG', 'GH', 'BR'],
    languages: ['nl', 'en', 'fr', 'ar'],
    services: ['work', 'financialHelp', 'other'],
    groups: [],
    phone: '+31 20 000 0000',
    whatTheHelpIs: 'Advice before the return; a ticket and a first amount of money.',
    returnHelp: 'both',
    costs: 'None',
    servesVictims: true,
  },
  {
    name: 'International Federation of Houses for Women and Children Who Have Nowhere Else to Go in West Africa and Beyond',
    countries: ['GH', 'NG', 'BJ', 'TG'],
    languages: ['en', 'fr', 'Tem'],
    services: [
      'shelter',
      'psychologicalHelp',
      'medicalHelp',
      'legalHelp',
      'training',
      'work',
      'financialHelp',
      'children',
      'familyReunion',
      'other',
    ],
    groups: ['women', 'transgender', 'families', 'disability'],
    phone: '+233 30 000 0000',
    targetGroups: 'Anybody who comes back without family',
    whatTheHelpIs: 'Help for victims of trafficking and their children.',
  },
  {
    name: 'Дом Ёлка',
    countries: ['UA'],
    languages: ['uk', 'ru'],
    services: ['shelter'],
    groups: ['women'],
    phone: '+380 44 000 0000',
    address: 'вул. Хрещатик 1, Київ',
  },
] as const;
for (const [name, size, colorScheme, language] of [
  ['laptop', '1280x800', 'light', 'en'],
  ['zoomed', '640x400', 'dark', 'nl'],
] as const) {
  test(`shots ${name}`, async ({ start }) => {
    test.setTimeout(200_000);
    const [width = 0, height = 0] = size.split('x').map(Number);
    const app = await start({
      windowSize: { width, height },
      language,
      looks: { colorScheme, reducedMotion: 'reduce' },
    });
    await makeVault(app);
    const call = callOf(app);
    const { page, rail, socialMap, t } = app.window;
    for (const d of DATA) {
      const { id } = await call('organisations.create', {
        details: { ...newOrganisationDetails(d.name), ...(d as object) },
      });
      if (d.name !== 'Way back') await call('organisations.check', { id, baseVersion: 1 });
    }
    const shot = (what: string) => page.screenshot({ path: `${OUT}/${name}-${what}.png`, fullPage: false });
    await rail.socialMap();
    await socialMap.rows.first().waitFor();
    await shot('list');
    await socialMap.search.fill(language === 'en' ? 'harbour shel' : 'opvang harb');
    await page.waitForTimeout(700);
    await shot('search');
    await socialMap.search.fill('');
    await page.waitForTimeout(500);
    for (const n of ['Casa', 'Lagos', 'Way back', 'International'])
      await socialMap.row(n).getByRole('checkbox').press('Space');
    await page.waitForTimeout(300);
    await shot('chosen');
    await page.getByRole('button', { name: t('socialMap:chosen.compare') }).click();
    await page.getByRole('table').waitFor();
    await shot('beside');
    if (name === 'zoomed') {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(300);
      await shot('beside-2');
      await page.mouse.wheel(0, -600);
    }
    await page.getByRole('button', { name: t('socialMap:chosen.print') }).click();
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1500);
    await shot('sheet');
    const [held] = await page.evaluate(async () => [1]);
    void held;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    await shot('back');
    const ids = (
      await call('organisations.list', {
        search: '',
        country: null,
        service: null,
        withEnded: true,
        limit: 10,
      })
    ).organisations.map(({ id }) => ({ id, calledAs: '' }));
    for (const paper of ['A4', 'Letter'] as const) {
      const sheet = await call('documents.prepareOrganisations', {
        organisations: ids,
        fields: [
          'services',
          'whatTheHelpIs',
          'phone',
          'emergencyLine',
          'address',
          'openingHours',
          'languages',
          'contactPerson',
        ],
        language,
        paper,
      });
      const bytes = await page.evaluate(
        async (id) => Array.from(new Uint8Array(await (await fetch(`/held/${id}`)).arrayBuffer())),
        sheet.id,
      );
      await writeFile(`${OUT}/${name}-sheet-${paper}.pdf`, Uint8Array.from(bytes));
    }
    const map = await call('documents.prepareSocialMap', { country: 'NG', language, paper: 'A4' });
    const mapBytes = await page.evaluate(
      async (id) => Array.from(new Uint8Array(await (await fetch(`/held/${id}`)).arrayBuffer())),
      map.id,
    );
    await writeFile(`${OUT}/${name}-map.pdf`, Uint8Array.from(mapBytes));
    await page.getByRole('button', { name: t('socialMap:list.menu') }).click();
    await page.waitForTimeout(300);
    await shot('menu');
    await page.getByRole('menuitem', { name: t('socialMap:list.print') }).click();
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1500);
    await shot('map');
  });
}
