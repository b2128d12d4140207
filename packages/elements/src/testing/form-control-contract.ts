import { html, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount, settle } from './mount.js';

/** A form-associated element under test. */
export interface FormControl extends HTMLElement {
  readonly form: HTMLFormElement | null;
  name: string | undefined;
  disabled: boolean;
  required: boolean;
  readonly validity: ValidityState;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  formStateRestoreCallback(state: string, mode: string): void;
}

/** What the contract needs to know of an element. */
export interface FormControlCase<E extends FormControl> {
  /** The element with these attributes: `name`, `form`, and nothing else of the contract's. */
  readonly element: (attributes: { readonly name?: string; readonly form?: string }) => TemplateResult;
  /** Gives it an answer. */
  readonly fill: (element: E) => Promise<void> | void;
  /** Focuses the inner control from which Enter submits. */
  readonly focusLast: (element: E) => Promise<void> | void;
  /** Entries, under the name, that the answer must give, beside the JSON entry. */
  readonly flat: Readonly<Record<string, string>>;
  /** Whether it has nothing to complain of while it is required and empty. */
  readonly completeWhenEmpty?: boolean;
}

/** What every form-associated element of this package does as a native control does. */
export function describeFormControl<E extends FormControl>(tag: string, given: FormControlCase<E>): void {
  const inForm = async (
    template: TemplateResult,
  ): Promise<{ form: HTMLFormElement; element: E; submits: () => number }> => {
    const form = await mount<HTMLFormElement>(template);
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    const element = form.querySelector(tag) as E;
    await settle(element);
    return { form, element, submits: () => submits };
  };
  const entry = (form: HTMLFormElement, name: string) => new FormData(form).get(name);

  describe(`${tag} in a form`, () => {
    it('gives one JSON entry under its name, and flat entries under name.path', async () => {
      const { form, element } = await inForm(html`<form>${given.element({ name: 'x' })}</form>`);
      await given.fill(element);
      await settle(element);
      expect(JSON.parse(String(entry(form, 'x')))).toBeTypeOf('object');
      for (const [path, value] of Object.entries(given.flat)) expect(entry(form, `x.${path}`)).toBe(value);
    });

    it('gives nothing without a name', async () => {
      const { form, element } = await inForm(html`<form>${given.element({})}</form>`);
      await given.fill(element);
      await settle(element);
      expect([...new FormData(form)]).toEqual([]);
    });

    it('submits its form on Enter, by the first submit button', async () => {
      const { form, element, submits } = await inForm(
        html`<form>${given.element({ name: 'x' })}<button name="go" value="1">Go</button></form>`,
      );
      let submitter: HTMLElement | null = null;
      form.addEventListener('submit', (event) => {
        submitter = (event as SubmitEvent).submitter;
      });
      await given.fill(element);
      await settle(element);
      await given.focusLast(element);
      await userEvent.keyboard('{Enter}');
      await settle(element);
      expect(submits()).toBe(1);
      expect(submitter).toBe(form.querySelector('button'));
    });

    it('goes back to what it started with when the form is reset', async () => {
      const { form, element } = await inForm(html`<form>${given.element({ name: 'x' })}</form>`);
      const before = entry(form, 'x');
      await given.fill(element);
      await settle(element);
      expect(entry(form, 'x')).not.toBe(before);
      form.reset();
      await settle(element);
      expect(entry(form, 'x')).toBe(before);
    });

    it('is disabled by a fieldset around it, and then submits nothing', async () => {
      const { form, element } = await inForm(
        html`<form><fieldset disabled>${given.element({ name: 'x' })}</fieldset></form>`,
      );
      const enabled = () =>
        element.shadowRoot?.querySelectorAll(
          'input:not(:disabled), select:not(:disabled), button.primary:not(:disabled)',
        ).length;
      expect(enabled()).toBe(0);
      expect([...new FormData(form)]).toEqual([]);
      (form.querySelector('fieldset') as HTMLFieldSetElement).disabled = false;
      await settle(element);
      expect(enabled()).toBeGreaterThan(0);
      expect(entry(form, 'x')).not.toBeNull();
    });

    it('comes back with the state that the browser kept', async () => {
      const { form, element } = await inForm(html`<form>${given.element({ name: 'x' })}</form>`);
      await given.fill(element);
      await settle(element);
      const kept = String(entry(form, 'x'));
      form.reset();
      await settle(element);
      element.formStateRestoreCallback(kept, 'restore');
      await settle(element);
      expect(entry(form, 'x')).toBe(kept);
    });

    it('belongs to the form that its form attribute names, set as an attribute or as React sets it', async () => {
      const form = await mount<HTMLFormElement>(html`<form id="far"></form>`);
      const element = await mount<E>(given.element({ name: 'x', form: 'far' }));
      expect(element.form).toBe(form);
      element.removeAttribute('form');
      expect(element.form).toBeNull();
      (element as { form: unknown }).form = 'far';
      expect(element.form).toBe(form);
      expect([...new FormData(form).keys()]).toContain('x');
    });

    it('keeps two copies on one page apart', async () => {
      const { form, element } = await inForm(
        html`<form>${given.element({ name: 'a' })}${given.element({ name: 'b' })}</form>`,
      );
      const before = entry(form, 'b');
      await given.fill(element);
      await settle(element);
      expect(entry(form, 'a')).not.toBe(before);
      expect(entry(form, 'b')).toBe(before);
    });

    it('is found by a label around it', async () => {
      const { element } = await inForm(
        html`<form><label for="labelled">Phiếu</label>${given.element({ name: 'x' })}</form>`,
      );
      element.id = 'labelled';
      expect((element as unknown as { labels: NodeList }).labels.length).toBe(1);
    });

    it('has validity as native controls have it', async () => {
      const { form, element, submits } = await inForm(html`<form>${given.element({ name: 'x' })}</form>`);
      expect(element.checkValidity()).toBe(true);
      element.setCustomValidity('Không được');
      expect(element.validity.customError).toBe(true);
      form.requestSubmit();
      expect(submits()).toBe(0);
      element.setCustomValidity('');
      expect(element.reportValidity()).toBe(true);
      element.required = true;
      await settle(element);
      expect(element.validity.valueMissing).toBe(given.completeWhenEmpty !== true);
    });
  });
}
