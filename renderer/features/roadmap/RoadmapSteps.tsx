import type { RoadmapContent } from '#shared/domain/roadmap.ts';
import styles from './Roadmap.module.css';

type RoadmapStepsProps = {
  roadmap: Pick<RoadmapContent, 'steps'>;
  /** Steps that close when another is opened share a name. */
  name: string;
};

/** The steps, one open at a time: what is done, and what can be asked. */
export const RoadmapSteps = ({ roadmap, name }: RoadmapStepsProps) => (
  <ol className={styles.steps}>
    {roadmap.steps.map((step, index) => (
      <li key={step.id}>
        <details name={name}>
          <summary>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <bdi>{step.title}</bdi>
          </summary>
          <div className={styles.step}>
            {step.words !== '' && (
              <p className={styles.words} dir="auto">
                {step.words}
              </p>
            )}
            {step.groups.map(({ id, title, questions }) => (
              <section key={id}>
                <h3 dir="auto">{title}</h3>
                <ul className={styles.questions}>
                  {[...new Set(questions)]
                    .filter((question) => question !== '')
                    .map((question) => (
                      <li key={question} className={styles.question} dir="auto">
                        {question}
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      </li>
    ))}
  </ol>
);
