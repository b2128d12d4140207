import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { poverty } from '@giamngheo/classification';

/** A survey that shows its result while it is filled in, and posts as any form does. */
@Component({
  selector: 'gn-example-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Khảo sát hộ gia đình</h1>
    <form action="/survey" method="post" ngNoForm>
      <gn-household-form
        name="household"
        layout="sheet"
        [rulebook]="poverty"
        [date]="date"
        (gn-change)="facts.set($any($event.target).facts)"
      ></gn-household-form>
    </form>
    <gn-classification-result [rulebook]="poverty" [date]="date" [facts]="facts()"></gn-classification-result>
  `,
})
export class App {
  readonly poverty = poverty;
  readonly date = '2018-12-31';
  readonly facts = signal<Record<string, unknown>>({});
}
