import { Preview } from '../views/data/preview.jsx';
import { Profile } from '../views/data/profile.jsx';
import { Questions } from '../views/data/questions.jsx';
import { Report } from '../views/data/report.jsx';

/** What was understood of the data that are open, in the order in which it is shown. */
export const UNDERSTOOD = [Table, Profile, Report];

/** The rows, and what is to be asked about them. */
function Table() {
  return (
    <>
      <Questions />
      <Preview />
    </>
  );
}
