import { formatCount } from '../../charts/numbers.js';
import { offer, takeRows } from '../../state/data.js';
import './row-offer.css';

/** Decides which rows a sample has; the same ones each time. */
const SEED = 0;

/** Asks which rows to take of a file that would not fit as a whole. */
export function RowOffer() {
  const open = offer.value;
  if (open === null) {
    return null;
  }
  const { wanted, rows, first, sample } = open;
  return (
    <section class="row-offer" aria-label="Rows to take" role="alert">
      <p>
        <strong>{wanted.source.name} does not fit as a whole.</strong> It has about{' '}
        {formatCount(rows, 'row')}. Take some of them
        {sample > 0 && '; with a sample, the figures of the columns are still those of all rows'}.
      </p>
      <div class="row-offer-ways">
        {sample > 0 && (
          <button
            type="button"
            class="primary"
            onClick={() => takeRows({ most: sample, seed: SEED })}
          >
            Random sample of {formatCount(sample, 'row')}
          </button>
        )}
        <button type="button" onClick={() => takeRows({ most: first })}>
          First {formatCount(first, 'row')}
        </button>
        <button type="button" class="button-quiet" onClick={() => takeRows(null)}>
          Do not open it
        </button>
      </div>
    </section>
  );
}
