import { Building2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Finding, NO_FINDING } from '#shared/domain/organisation-finding.ts';
import { same } from '#shared/domain/same.ts';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { useOrganisations } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useBeginning } from '../../app/useBeginning.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { useExchange } from './exchange/useExchange.tsx';
import { FilterFields } from './FilterFields.tsx';
import { Found } from './Found.tsx';
import { NewOrganisation } from './NewOrganisation.tsx';
import styles from './Organisations.module.css';
import { SocialMapMenu } from './SocialMapMenu.tsx';
import { StartersSaid } from './StartersSaid.tsx';
import { useStarters } from './useStarters.ts';

/** More rows than anybody reads; the rest is found by searching. */
const SHOWN_AT_MOST = 100;

const findingFrom = (value: unknown): Finding | null => Finding.safeParse(value).data ?? null;

/** `finding`: what was looked for when somebody left this place, to go on with. */
export const OrganisationsScreen = ({ finding: left = NO_FINDING }: { finding?: Finding | undefined }) => {
  const { t } = useTranslation('socialMap');
  const [finding, setFinding] = useState(useComfort('searchMap', findingFrom) ?? left);
  useHolding(
    'searchMap',
    () => () => (same(finding, NO_FINDING) ? null : { value: finding, isWords: false }),
  );
  const beginning = useBeginning('newOrganisation');
  const starters = useStarters();
  const exchange = useExchange();
  const may = useMay();
  const change = (part: Partial<Finding>) => setFinding({ ...finding, ...part });
  const { chosen: _, ...wanted } = useDeferredValue(finding);
  const query = useOrganisations({ ...wanted, limit: SHOWN_AT_MOST });

  return (
    <Screen
      title={t('list.title')}
      actions={
        <>
          {may('organisations.create') && (
            <Button edits look="primary" onPress={beginning.open}>
              <Building2 size={18} aria-hidden /> {t('list.new')}
            </Button>
          )}
          <SocialMapMenu starters={starters} finding={finding} more={exchange.items} />
        </>
      }
    >
      {exchange.notice}
      <div className={styles.find}>
        <SearchBox
          label={t('list.search')}
          clearWords={t('list.clear')}
          value={finding.search}
          onChange={(search) => change({ search })}
        />
        <FilterFields finding={finding} onChange={change} />
      </div>
      <StartersSaid starters={starters} />
      <Loaded query={query}>
        {(found) => (
          <Found
            found={found}
            isStale={query.isPlaceholderData}
            finding={{ ...wanted, chosen: finding.chosen }}
            onChange={change}
            starters={starters}
          />
        )}
      </Loaded>
      {finding.chosen.length > 0 && <ChosenBar finding={finding} onLetGo={() => change({ chosen: [] })} />}
      <NewOrganisation
        isOpen={beginning.isOpen}
        onClose={beginning.close}
        proposedName={beginning.begun ?? finding.search.trim()}
      />
    </Screen>
  );
};
