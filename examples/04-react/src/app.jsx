import { poverty } from '@giamngheo/classification';
import { GnClassificationResult, GnHouseholdForm } from '@giamngheo/elements/react';
import { useState } from 'react';

const date = '2018-12-31';

/** A survey that shows its result while it is filled in, and posts as any form does. */
export function App() {
  const [facts, setFacts] = useState({});
  return (
    <>
      <h1>Khảo sát hộ gia đình</h1>
      <form action="/survey" method="post">
        <GnHouseholdForm
          name="household"
          layout="sheet"
          rulebook={poverty}
          date={date}
          onGnChange={({ target }) => setFacts(target.facts)}
        />
      </form>
      <GnClassificationResult rulebook={poverty} date={date} facts={facts} />
    </>
  );
}
